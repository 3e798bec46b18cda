package dev.haechi.blueprint.reader;

import dev.haechi.blueprint.BlueprintCode;
import dev.haechi.blueprint.sense.Nearest;
import dev.haechi.text.Origin;
import dev.haechi.text.Problems;
import dev.haechi.text.tree.Node;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * One mapping being read. Hands out the values of its keys; a key that nobody asked for by the end
 * is a problem.
 */
final class Mapping {
    private final Node.Fields node;
    private final String path;
    private final Problems problems;
    private final SequencedSet<String> known = new LinkedHashSet<>();

    private Mapping(Node.Fields node, String path, Problems problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
    }

    /** The mapping that a value is; a problem otherwise. */
    static Optional<Mapping> of(Node node, String path, Problems problems) {
        if (node instanceof Node.Fields fields) {
            return Optional.of(new Mapping(fields, path, problems));
        }
        problems.add(
                node.origin(),
                BlueprintCode.WRONG_TYPE,
                path,
                Found.in(node),
                Found.MAPPING.message());
        return Optional.empty();
    }

    /** The value of a key that may be left out. */
    Optional<Field> optional(String key) {
        known.add(key);
        return node.get(key).map(value -> new Field(value, path + "." + key, problems));
    }

    /** The value of a key that has to be there; a problem when it is not. */
    Optional<Field> required(String key) {
        var value = optional(key);
        if (value.isEmpty()) {
            problems.add(origin(), BlueprintCode.MISSING_KEY, key, path);
        }
        return value;
    }

    boolean has(String key) {
        return node.get(key).isPresent();
    }

    Origin origin() {
        return node.origin();
    }

    /** Where a key was written; the beginning of the mapping when it was not. */
    Origin keyOrigin(String key) {
        var entry = node.entries().get(key);
        return entry == null ? origin() : entry.key();
    }

    List<String> keys() {
        return List.copyOf(node.entries().keySet());
    }

    String path() {
        return path;
    }

    /** Reports the keys that nobody asked for. */
    void close() {
        for (var key : node.entries().keySet()) {
            if (!known.contains(key)) {
                report(key);
            }
        }
    }

    private void report(String key) {
        var place = keyOrigin(key);
        if (Refused.names(path, key)) {
            problems.add(place, BlueprintCode.NOT_IN_THIS_RELEASE, path + "." + key);
            return;
        }
        var all = String.join(", ", known);
        Nearest.to(key, known)
                .ifPresentOrElse(
                        near ->
                                problems.add(
                                        place,
                                        BlueprintCode.UNKNOWN_KEY_NEAR,
                                        key,
                                        path,
                                        near,
                                        all),
                        () -> problems.add(place, BlueprintCode.UNKNOWN_KEY, key, path, all));
    }
}
