package dev.haechi.app.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;

/**
 * Senders of which each has the same to do with each of some receivers: many pairs as one line that
 * a person can read.
 *
 * @param what it is that they have to do with each other
 */
public record Block<T>(List<String> from, List<String> to, T what) {
    public Block {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    /** One sender and one receiver. */
    public static <T> Block<T> pair(String from, String to, T what) {
        return new Block<>(List.of(from), List.of(to), what);
    }

    /**
     * The same pairs in fewer blocks: receivers that are alike for a sender are joined, then
     * senders that are alike for receivers. The order is that of the first pair of each.
     */
    public static <T> List<Block<T>> joined(List<Block<T>> pairs) {
        var rows = new LinkedHashMap<Half<T>, SequencedSet<String>>();
        pairs.forEach(pair -> add(rows, new Half<>(pair.from(), pair.what()), pair.to()));
        var columns = new LinkedHashMap<Half<T>, SequencedSet<String>>();
        rows.forEach(
                (row, to) -> add(columns, new Half<>(List.copyOf(to), row.what()), row.side()));
        var blocks = new ArrayList<Block<T>>();
        columns.forEach(
                (to, from) -> blocks.add(new Block<>(List.copyOf(from), to.side(), to.what())));
        return List.copyOf(blocks);
    }

    /**
     * What was known of each of its pairs before they were joined, by sender.
     *
     * @param pairs of one sender and one receiver each
     */
    public <V> List<V> among(Map<Block<T>, V> pairs) {
        var all = new ArrayList<V>();
        for (var sender : from) {
            for (var receiver : to) {
                Optional.ofNullable(pairs.get(pair(sender, receiver, what))).ifPresent(all::add);
            }
        }
        return all;
    }

    private record Half<T>(List<String> side, T what) {
        Half {
            side = List.copyOf(side);
        }
    }

    private static <T> void add(
            SequencedMap<Half<T>, SequencedSet<String>> halves, Half<T> half, List<String> names) {
        halves.computeIfAbsent(half, _ -> new LinkedHashSet<>()).addAll(names);
    }
}
