package dev.haechi.blueprint.reader;

import dev.haechi.text.tree.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;

/** Changes one place of a document at random. */
final class Mutation {
    private final SplittableRandom random;
    private int left;

    private Mutation(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Node of(Node root, long seed) {
        var mutation = new Mutation(seed);
        mutation.left = mutation.random.nextInt(count(root));
        return mutation.walk(root);
    }

    private static int count(Node node) {
        return switch (node) {
            case Node.Fields(_, var entries) ->
                    1 + entries.values().stream().mapToInt(one -> count(one.value())).sum();
            case Node.Items(_, var items) -> 1 + items.stream().mapToInt(Mutation::count).sum();
            case Node.Text _, Node.Numeral _, Node.Flag _, Node.Nothing _ -> 1;
        };
    }

    private Node walk(Node node) {
        if (left-- == 0) {
            return changed(node);
        }
        return switch (node) {
            case Node.Fields(var origin, var entries) -> {
                var copy = new LinkedHashMap<String, Node.Entry>();
                entries.forEach(
                        (key, one) -> copy.put(key, new Node.Entry(one.key(), walk(one.value()))));
                yield new Node.Fields(origin, copy);
            }
            case Node.Items(var origin, var items) ->
                    new Node.Items(origin, items.stream().map(this::walk).toList());
            case Node.Text _, Node.Numeral _, Node.Flag _, Node.Nothing _ -> node;
        };
    }

    private Node changed(Node node) {
        if (node instanceof Node.Fields(var origin, var entries) && random.nextInt(4) > 0) {
            var copy = new LinkedHashMap<>(entries);
            var keys = new ArrayList<>(entries.keySet());
            if (keys.isEmpty() || random.nextBoolean()) {
                var name = List.of("port", "name", "kubernetes", "nmae").get(random.nextInt(4));
                copy.put(name, new Node.Entry(origin, other(node)));
            } else {
                copy.remove(keys.get(random.nextInt(keys.size())));
            }
            return new Node.Fields(origin, copy);
        }
        return other(node);
    }

    private Node other(Node node) {
        var at = node.origin();
        return switch (random.nextInt(12)) {
            case 0 -> new Node.Text(at, "x");
            case 1 -> new Node.Text(at, "any");
            case 2 -> new Node.Text(at, "10.30.0.0/16");
            case 3 -> new Node.Text(at, "");
            case 4 -> new Node.Numeral(at, "0");
            case 5 -> new Node.Numeral(at, "70000");
            case 6 -> new Node.Numeral(at, "1.5");
            case 7 -> new Node.Numeral(at, "8080");
            case 8 -> new Node.Flag(at, random.nextBoolean());
            case 9 -> new Node.Nothing(at);
            case 10 -> new Node.Items(at, List.of());
            default -> new Node.Fields(at, new LinkedHashMap<>());
        };
    }
}
