package dev.haechi.app.cluster;

import dev.haechi.app.cluster.ClusterExposedAnswer.Exposed;
import dev.haechi.app.design.Block;
import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.connection.Connections;
import dev.haechi.kubernetes.connection.End;
import dev.haechi.kubernetes.connection.Ends;
import dev.haechi.kubernetes.connection.Stands;
import dev.haechi.model.address.AddressSet;
import dev.haechi.text.Message;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * What of a cluster is reached from outside?
 *
 * @param from {@code internet} for everybody who is no pod, or a block of addresses
 */
public record ClusterExposedQuestion(String from) {
    private static final String EVERYBODY = "internet";

    /** One sender and one receiver. */
    private record Pair(End from, End to) {}

    /** The answer, or what is wrong with the block. Costs every pair of a block and a party. */
    public Result<ClusterExposedAnswer> ask(Cluster cluster) {
        var problems = new Problems();
        var asked =
                from.equals(EVERYBODY)
                        ? AddressSet.ALL
                        : AddressSet.of(Clusters.blocks(List.of(from), problems));
        return problems.isEmpty()
                ? Result.ok(answer(cluster, asked))
                : new Result.Failed<>(problems.sorted());
    }

    private static ClusterExposedAnswer answer(Cluster cluster, AddressSet asked) {
        var connections = Connections.of(cluster);
        var ends = Ends.of(List.of(cluster));
        var pairs = new LinkedHashMap<Block<Stands>, Pair>();
        for (var to : Stream.concat(ends.services().stream(), ends.pods().stream()).toList()) {
            for (var sender : ends.outside(asked)) {
                var stands = connections.between(sender, to);
                if (!stands.equals(Stands.NONE)) {
                    var pair = Block.pair(sender.name(), to.name(), stands);
                    pairs.put(pair, new Pair(sender, to));
                }
            }
        }
        var exposed = new ArrayList<Exposed>();
        for (var block : Block.joined(List.copyOf(pairs.sequencedKeySet()))) {
            var missing =
                    block.among(pairs).stream()
                            .<Message>flatMap(
                                    one -> connections.missing(one.from(), one.to()).stream())
                            .distinct()
                            .toList();
            exposed.add(new Exposed(block.from(), block.to(), block.what(), missing));
        }
        return new ClusterExposedAnswer(exposed, cluster.routes());
    }
}
