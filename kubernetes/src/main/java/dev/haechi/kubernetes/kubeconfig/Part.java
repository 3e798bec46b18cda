package dev.haechi.kubernetes.kubeconfig;

import dev.haechi.kubernetes.manifest.Mapping;
import dev.haechi.text.Origin;
import dev.haechi.text.Problems;
import dev.haechi.text.Secret;
import dev.haechi.text.tree.Node;
import java.util.List;
import java.util.Optional;

/**
 * A mapping of a kubeconfig, read field by field. Fields that nobody asks for are passed over, and
 * a blank text is one that is not there.
 */
record Part(Mapping mapping) {
    Part(Node.Fields fields, Problems problems) {
        this(new Mapping(fields, problems, KubeconfigCode.WRONG_SHAPE));
    }

    Origin origin() {
        return mapping.origin();
    }

    Origin origin(String key) {
        return mapping.origin(key);
    }

    /** Whether there is such a field with something in it. */
    boolean has(String key) {
        return mapping.has(key) && !mapping.isBlank(key);
    }

    /** A text that is not blank. */
    Optional<String> text(String key) {
        return mapping.text(key).filter(text -> !text.isBlank());
    }

    /** A text that is kept to itself from here on. */
    Optional<Secret> secret(String key) {
        return text(key).map(Secret::of);
    }

    boolean flag(String key) {
        return mapping.flag(key);
    }

    Optional<Part> part(String key) {
        return mapping.mapping(key).map(Part::new);
    }

    /** The mappings of a list; whatever else is in it is a problem. */
    List<Part> parts(String key) {
        return mapping.mappings(key).stream().map(Part::new).toList();
    }

    /** The texts of a list. */
    List<Secret> secrets(String key) {
        return mapping.items(key).stream()
                .flatMap(node -> Mapping.written(node).stream())
                .map(Secret::of)
                .toList();
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
}
