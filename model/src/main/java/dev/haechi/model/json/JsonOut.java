package dev.haechi.model.json;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.fact.Fact;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes JSON as text, member by member, in the order of the calls. */
final class JsonOut {
    private final JsonText out;

    private JsonOut(JsonText out) {
        this.out = out;
    }

    /** One object with two spaces per level, ended by a newline. */
    static String pretty(Consumer<JsonOut> members) {
        var text = write(true, members);
        text.end();
        return text.toString();
    }

    /** One object without any white space. */
    static String compact(Consumer<JsonOut> members) {
        return write(false, members).toString();
    }

    private static JsonText write(boolean spaced, Consumer<JsonOut> members) {
        var text = new JsonText(spaced);
        text.beginObject();
        members.accept(new JsonOut(text));
        text.endObject();
        return text;
    }

    void text(String name, Object value) {
        out.name(name);
        out.quote(value.toString());
    }

    void optional(String name, Optional<?> value) {
        value.ifPresent(present -> text(name, present));
    }

    void flag(String name, boolean value) {
        out.name(name);
        out.plain(value);
    }

    void number(String name, int value) {
        out.name(name);
        out.plain(value);
    }

    void texts(String name, Collection<?> values) {
        out.name(name);
        out.beginList();
        for (var value : values) {
            out.item();
            out.quote(value.toString());
        }
        out.endList();
    }

    void addresses(String name, AddressSet set) {
        texts(name, set.blocks());
    }

    /** The value itself, or an object that says what is unknown. */
    void fact(String name, Fact<?> fact) {
        switch (fact) {
            case Fact.Known<?>(Boolean flag) -> flag(name, flag);
            case Fact.Known<?>(var value) -> text(name, value);
            case Fact.Unknown<?>(var which) -> object(name, () -> text("unknown", which));
        }
    }

    void object(String name, Runnable members) {
        out.name(name);
        out.beginObject();
        members.run();
        out.endObject();
    }

    <T> void list(String name, List<T> items, Consumer<T> members) {
        out.name(name);
        out.beginList();
        for (var item : items) {
            out.item();
            out.beginObject();
            members.accept(item);
            out.endObject();
        }
        out.endList();
    }
}
