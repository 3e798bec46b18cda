package dev.haechi.blueprint.reader;

import dev.haechi.text.Message;
import dev.haechi.text.Wording;
import dev.haechi.text.tree.Node;

/** Kinds of values in a document. */
enum Found implements Wording {
    MAPPING,
    LIST,
    TEXT,
    NUMBER,
    FLAG,
    NOTHING;

    @Override
    public String key() {
        return name();
    }

    static Message in(Node node) {
        return Message.of(
                switch (node) {
                    case Node.Fields _ -> MAPPING;
                    case Node.Items _ -> LIST;
                    case Node.Text _ -> TEXT;
                    case Node.Numeral _ -> NUMBER;
                    case Node.Flag _ -> FLAG;
                    case Node.Nothing _ -> NOTHING;
                });
    }

    Message message() {
        return Message.of(this);
    }
}
