package dev.haechi.app.nodes;

import dev.haechi.app.design.Block;
import dev.haechi.kubernetes.selector.Truth;
import dev.haechi.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Pairs of different nodes between which the same passes: each of some senders with each of some
 * receivers, but for a node with itself.
 *
 * @param passes whether it does
 * @param barriers what stops it
 * @param missing what would have to be known
 */
public record NodePairs(
        List<String> from,
        List<String> to,
        Truth passes,
        List<Barrier> barriers,
        List<Message> missing) {
    public NodePairs {
        from = List.copyOf(from);
        to = List.copyOf(to);
        barriers = List.copyOf(barriers);
        missing = List.copyOf(missing);
    }

    /** What a pair says apart from who it is about. */
    private record Kind(Truth passes, List<Barrier> barriers, List<Message> missing) {
        static Kind of(Passing passing) {
            return new Kind(passing.passes(), passing.barriers(), passing.missing());
        }

        NodePairs pairs(List<String> from, List<String> to) {
            return new NodePairs(from, to, passes, barriers, missing);
        }
    }

    /** What passes between two different nodes. */
    record Pair(Node from, Node to, Passing passing) {}

    /** The same pairs, those that are alike together. */
    static List<NodePairs> joined(List<Pair> pairs) {
        var kinds = new LinkedHashMap<Kind, List<Pair>>();
        for (var pair : pairs) {
            kinds.computeIfAbsent(Kind.of(pair.passing()), _ -> new ArrayList<>()).add(pair);
        }
        var all = new ArrayList<NodePairs>();
        kinds.forEach((kind, members) -> all.addAll(joined(kind, members)));
        return List.copyOf(all);
    }

    private static List<NodePairs> joined(Kind kind, List<Pair> pairs) {
        var named = new LinkedHashSet<String>();
        pairs.forEach(pair -> named.addAll(List.of(pair.from().name(), pair.to().name())));
        if (pairs.size() == named.size() * (named.size() - 1)) {
            var names = List.copyOf(named);
            return List.of(kind.pairs(names, names));
        }
        var blocks =
                pairs.stream()
                        .map(pair -> Block.pair(pair.from().name(), pair.to().name(), kind))
                        .toList();
        return Block.joined(blocks).stream()
                .map(block -> kind.pairs(block.from(), block.to()))
                .toList();
    }
}
