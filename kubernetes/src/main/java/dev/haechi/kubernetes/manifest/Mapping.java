package dev.haechi.kubernetes.manifest;

import dev.haechi.text.Origin;
import dev.haechi.text.ProblemCode;
import dev.haechi.text.Problems;
import dev.haechi.text.tree.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/**
 * A mapping of a manifest, read field by field; what is wrong is collected. A field with {@code
 * null} is one that is not there.
 *
 * @param wrongType what a value of another type is told as; its arguments are the field and what it
 *     ought to be
 */
public record Mapping(Node.Fields fields, Problems problems, ProblemCode wrongType) {

    /** A mapping of a manifest. */
    Mapping(Node.Fields fields, Problems problems) {
        this(fields, problems, ManifestCode.WRONG_TYPE);
    }

    /** Where it begins. */
    public Origin origin() {
        return fields.origin();
    }

    /** Where the value of a field stands, or else the mapping. */
    public Origin origin(String key) {
        return node(key).map(Node::origin).orElseGet(fields::origin);
    }

    void complain(Origin at, ProblemCode code, Object... arguments) {
        problems.add(at, code, arguments);
    }

    /** Whether there is such a field. */
    public boolean has(String key) {
        return node(key).isPresent();
    }

    /** Whether a text of blanks alone is in a field. */
    public boolean isBlank(String key) {
        return node(key)
                .filter(node -> node instanceof Node.Text text && text.value().isBlank())
                .isPresent();
    }

    private Optional<Node> node(String key) {
        return fields.get(key).filter(node -> !(node instanceof Node.Nothing));
    }

    /** Complains of every field that is none of these. */
    Mapping only(String... known) {
        var names = Set.of(known);
        fields.entries()
                .forEach(
                        (key, entry) -> {
                            if (!names.contains(key)) {
                                complain(
                                        entry.key(),
                                        ManifestCode.UNKNOWN_FIELD,
                                        key,
                                        String.join(", ", known));
                            }
                        });
        return this;
    }

    /** Complains when a field is not there. */
    Mapping needs(String key, String of) {
        if (!has(key)) {
            complain(origin(), ManifestCode.MISSING, key, of);
        }
        return this;
    }

    /** A text; a number is taken as it is written. */
    public Optional<String> text(String key) {
        return typed(key, "a text", Mapping::written);
    }

    /** What stands for one text; empty for what holds others. */
    public static Optional<String> written(Node node) {
        return switch (node) {
            case Node.Text text -> Optional.of(text.value());
            case Node.Numeral number -> Optional.of(number.written());
            case Node.Flag flag -> Optional.of(Boolean.toString(flag.value()));
            case Node.Fields _, Node.Items _, Node.Nothing _ -> Optional.empty();
        };
    }

    /** A whole number. */
    OptionalInt number(String key) {
        return typed(
                        key,
                        "a whole number",
                        node ->
                                node instanceof Node.Numeral number
                                                && number.written().matches("-?[0-9]{1,9}")
                                        ? Optional.of(Integer.parseInt(number.written()))
                                        : Optional.empty())
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    /** Whether a number was written, not a text. */
    boolean isNumber(String key) {
        return node(key).filter(Node.Numeral.class::isInstance).isPresent();
    }

    /** True or false; false when it is not there. */
    public boolean flag(String key) {
        return typed(
                        key,
                        "true or false",
                        node ->
                                node instanceof Node.Flag flag
                                        ? Optional.of(flag.value())
                                        : Optional.empty())
                .orElse(false);
    }

    /** The mapping in a field. */
    public Optional<Mapping> mapping(String key) {
        return typed(key, "a mapping", this::asMapping);
    }

    /** A mapping inside mappings. */
    Optional<Mapping> mapping(List<String> path) {
        var at = Optional.of(this);
        for (var key : path) {
            at = at.flatMap(one -> one.mapping(key));
        }
        return at;
    }

    private Optional<Mapping> asMapping(Node node) {
        return node instanceof Node.Fields inner
                ? Optional.of(new Mapping(inner, problems, wrongType))
                : Optional.empty();
    }

    /** The items of a list; none when it is not there. */
    public List<Node> items(String key) {
        return typed(
                        key,
                        "a list",
                        node ->
                                node instanceof Node.Items list
                                        ? Optional.of(list.items())
                                        : Optional.empty())
                .orElse(List.of());
    }

    /** A list of mappings. */
    public List<Mapping> mappings(String key) {
        var all = new ArrayList<Mapping>();
        for (var node : items(key)) {
            asMapping(node)
                    .ifPresentOrElse(
                            all::add,
                            () -> complain(node.origin(), wrongType, key, "a list of mappings"));
        }
        return all;
    }

    /** A list of texts, each with its place. */
    Map<Origin, String> texts(String key) {
        var all = new LinkedHashMap<Origin, String>();
        for (var node : items(key)) {
            switch (node) {
                case Node.Text(var at, var value) -> all.put(at, value);
                case Node.Numeral(var at, var written) -> all.put(at, written);
                case Node.Flag _, Node.Fields _, Node.Items _, Node.Nothing _ ->
                        complain(node.origin(), wrongType, key, "a list of texts");
            }
        }
        return all;
    }

    private <T> Optional<T> typed(String key, String type, Function<Node, Optional<T>> reading) {
        var node = node(key);
        var read = node.flatMap(reading);
        if (node.isPresent() && read.isEmpty()) {
            complain(node.get().origin(), wrongType, key, type);
        }
        return read;
    }
}
