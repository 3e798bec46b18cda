package dev.haechi.network.edit;

import dev.haechi.text.tree.Node;
import java.util.Optional;
import java.util.stream.Collectors;

/** Values of the JSON form: as texts, and by what they are told apart in a list. */
final class Forms {
    private Forms() {}

    /** The value without white space; equal for equal values, wherever they were written. */
    static String text(Node node) {
        return switch (node) {
            case Node.Fields fields ->
                    fields.entries().entrySet().stream()
                            .map(entry -> entry.getKey() + ": " + text(entry.getValue().value()))
                            .collect(Collectors.joining(", ", "{", "}"));
            case Node.Items items ->
                    items.items().stream()
                            .map(Forms::text)
                            .collect(Collectors.joining(", ", "[", "]"));
            case Node.Text(_, var value) -> value;
            case Node.Numeral(_, var written) -> written;
            case Node.Flag(_, var value) -> Boolean.toString(value);
            case Node.Nothing _ -> "null";
        };
    }

    /** The id of a thing that has one; an attachment of a hub is told by what is attached. */
    static Optional<String> id(Node node) {
        if (!(node instanceof Node.Fields fields)) {
            return Optional.empty();
        }
        return fields.get("id")
                .or(() -> fields.get("to").filter(Node.Fields.class::isInstance))
                .map(Forms::text);
    }

    /** What tells an item from the others of its list. */
    static String key(Node item) {
        return id(item).orElseGet(() -> text(item));
    }
}
