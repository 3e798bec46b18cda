package dev.haechi.network.edit;

import dev.haechi.text.tree.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The items of two lists in one line, so that each list's own order is kept: what only one of them
 * has stands behind what it followed there.
 */
final class Line {
    /**
     * One item.
     *
     * @param before as the first list has it at this place
     * @param after as the second has it at this place
     * @param moved whether the lists have it at different places; then it stands in the line twice
     */
    record Item(String key, Optional<Node> before, Optional<Node> after, boolean moved) {}

    private Line() {}

    /**
     * @param ordered whether the order of items means something
     */
    static List<Item> of(List<Node> before, List<Node> after, boolean ordered) {
        var old = byKey(before);
        var now = byKey(after);
        if (!ordered) {
            return side(old, now);
        }
        var moved = moved(List.copyOf(old.keySet()), now);
        var line = new ArrayList<Item>();
        now.forEach(
                (key, node) -> {
                    var was = Optional.ofNullable(moved.contains(key) ? null : old.get(key));
                    line.add(new Item(key, was, Optional.of(node), moved.contains(key)));
                });
        int at = 0;
        for (var one : old.entrySet()) {
            var key = one.getKey();
            if (now.containsKey(key) && !moved.contains(key)) {
                at = 1 + indexOf(line, key);
            } else {
                var was = Optional.of(one.getValue());
                line.add(at++, new Item(key, was, Optional.empty(), moved.contains(key)));
            }
        }
        return line;
    }

    /** Where order means nothing: the first list, then what only the second has. */
    private static List<Item> side(SequencedMap<String, Node> old, SequencedMap<String, Node> now) {
        var line = new ArrayList<Item>();
        old.forEach(
                (key, node) ->
                        line.add(
                                new Item(
                                        key,
                                        Optional.of(node),
                                        Optional.ofNullable(now.get(key)),
                                        false)));
        now.forEach(
                (key, node) -> {
                    if (!old.containsKey(key)) {
                        line.add(new Item(key, Optional.empty(), Optional.of(node), false));
                    }
                });
        return line;
    }

    private static int indexOf(List<Item> line, String key) {
        int at = 0;
        while (!line.get(at).key().equals(key) || line.get(at).after().isEmpty()) {
            at++;
        }
        return at;
    }

    /** Two equal items are told apart by their number. */
    private static SequencedMap<String, Node> byKey(List<Node> items) {
        var found = new LinkedHashMap<String, Node>();
        for (var item : items) {
            var key = Forms.key(item);
            var free = key;
            for (int i = 2; found.containsKey(free); i++) {
                free = key + " (" + i + ")";
            }
            found.put(free, item);
        }
        return found;
    }

    /** The fewest that have to move so that the others are in the same order in both. */
    private static Set<String> moved(List<String> old, Map<String, Node> now) {
        var order = List.copyOf(now.keySet());
        var place = new LinkedHashMap<String, Integer>();
        order.forEach(key -> place.put(key, place.size()));
        var common = old.stream().filter(place::containsKey).toList();
        var moved = new LinkedHashSet<>(common);
        longestRising(common, place).forEach(moved::remove);
        return moved;
    }

    /** Costs O(n²). */
    private static List<String> longestRising(List<String> keys, Map<String, Integer> place) {
        var best = new ArrayList<List<String>>();
        for (var key : keys) {
            List<String> longest = List.of();
            for (var chain : best) {
                boolean rises = place.getOrDefault(chain.getLast(), 0) < place.getOrDefault(key, 0);
                if (rises && chain.size() > longest.size()) {
                    longest = chain;
                }
            }
            var longer = new ArrayList<>(longest);
            longer.add(key);
            best.add(longer);
        }
        return best.stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
    }
}
