package dev.haechi.text.tree;

import dev.haechi.text.Origin;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** A value of a YAML or JSON document together with the place where it was written. */
public sealed interface Node {
    /** Where the value begins. */
    Origin origin();

    /**
     * A mapping.
     *
     * @param entries by key, in the order written; keys are unique
     */
    record Fields(Origin origin, SequencedMap<String, Entry> entries) implements Node {
        public Fields {
            entries = Entries.copyOf(entries);
        }

        /** The value of a key. */
        public Optional<Node> get(String key) {
            return Optional.ofNullable(entries.get(key)).map(Entry::value);
        }
    }

    /**
     * One entry of a mapping.
     *
     * @param key where the key was written
     */
    record Entry(Origin key, Node value) {}

    /** A sequence. */
    record Items(Origin origin, List<Node> items) implements Node {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A text: quoted, or plain and neither number, boolean nor null. */
    record Text(Origin origin, String value) implements Node {}

    /**
     * A number as written.
     *
     * @param written in the syntax of JSON numbers
     */
    record Numeral(Origin origin, String written) implements Node {}

    /** A boolean. */
    record Flag(Origin origin, boolean value) implements Node {}

    /** Nothing: {@code null}, {@code ~} or an empty value. */
    record Nothing(Origin origin) implements Node {}
}
