package dev.haechi.kubernetes.kubeconfig;

import dev.haechi.text.Origin;
import dev.haechi.text.Problems;
import dev.haechi.text.Secret;
import dev.haechi.text.tree.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A mapping of a kubeconfig, read field by field. Fields that nobody asks for are passed over. */
record Part(Node.Fields fields, Problems problems) {

    Origin origin() {
        return fields.origin();
    }

    Origin origin(String key) {
        return node(key).map(Node::origin).orElseGet(fields::origin);
    }

    /** Whether there is such a field with something in it. */
    boolean has(String key) {
        return node(key).filter(node -> !isBlank(node)).isPresent();
    }

    private static boolean isBlank(Node node) {
        return node instanceof Node.Text text && text.value().isBlank();
    }

    private Optional<Node> node(String key) {
        return fields.get(key).filter(node -> !(node instanceof Node.Nothing));
    }

    /** A text that is not blank. */
    Optional<String> text(String key) {
        return typed(key, "a text", Part::text).filter(text -> !text.isBlank());
    }

    /** A text that is kept to itself from here on. */
    Optional<Secret> secret(String key) {
        return text(key).map(Secret::of);
    }

    private static Optional<String> text(Node node) {
        return switch (node) {
            case Node.Text text -> Optional.of(text.value());
            case Node.Numeral number -> Optional.of(number.written());
            case Node.Flag flag -> Optional.of(Boolean.toString(flag.value()));
            case Node.Fields _, Node.Items _, Node.Nothing _ -> Optional.empty();
        };
    }

    boolean flag(String key) {
        return typed(
                        key,
                        "true or false",
                        node ->
                                node instanceof Node.Flag flag
                                        ? Optional.of(flag.value())
                                        : Optional.empty())
                .orElse(false);
    }

    Optional<Part> part(String key) {
        return typed(
                key,
                "a mapping",
                node ->
                        node instanceof Node.Fields inner
                                ? Optional.of(new Part(inner, problems))
                                : Optional.empty());
    }

    /** The mappings of a list; whatever else is in it is a problem. */
    List<Part> parts(String key) {
        return items(key).stream()
                .flatMap(
                        node -> {
                            if (node instanceof Node.Fields inner) {
                                return Stream.of(new Part(inner, problems));
                            }
                            problems.add(
                                    node.origin(),
                                    KubeconfigCode.WRONG_SHAPE,
                                    key,
                                    "a list of mappings");
                            return Stream.empty();
                        })
                .toList();
    }

    /** The texts of a list. */
    List<Secret> secrets(String key) {
        return items(key).stream().flatMap(node -> text(node).stream()).map(Secret::of).toList();
    }

    private List<Node> items(String key) {
        return typed(
                        key,
                        "a list",
                        node ->
                                node instanceof Node.Items list
                                        ? Optional.of(list.items())
                                        : Optional.empty())
                .orElse(List.of());
    }

    /** A certificate or key: data count before a file. */
    Optional<Material> material(String field) {
        Optional<Material> inline =
                secret(field + "-data")
                        .map(
                                data ->
                                        new Material.Inline(
                                                field + "-data", origin(field + "-data"), data));
        return inline.or(() -> file(field));
    }

    Optional<Material.InFile> file(String field) {
        return text(field).map(path -> new Material.InFile(field, origin(field), path));
    }

    private <T> Optional<T> typed(String key, String type, Function<Node, Optional<T>> reading) {
        var node = node(key);
        var read = node.flatMap(reading);
        if (node.isPresent() && read.isEmpty()) {
            problems.add(node.get().origin(), KubeconfigCode.WRONG_SHAPE, key, type);
        }
        return read;
    }
}
