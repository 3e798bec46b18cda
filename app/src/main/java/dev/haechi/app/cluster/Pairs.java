package dev.haechi.app.cluster;

import dev.haechi.app.design.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was known of each pair of a block before it was joined. */
final class Pairs {
    private Pairs() {}

    /** Those of all pairs of a block, by sender. */
    static <K, V> List<V> of(Block<K> block, Map<Block<K>, V> pairs) {
        var all = new ArrayList<V>();
        for (var from : block.from()) {
            for (var to : block.to()) {
                var one = pairs.get(Block.pair(from, to, block.what()));
                if (one != null) {
                    all.add(one);
                }
            }
        }
        return all;
    }
}
