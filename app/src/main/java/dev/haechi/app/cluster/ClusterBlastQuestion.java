package dev.haechi.app.cluster;

import dev.haechi.app.design.Block;
import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.cluster.Namespace;
import dev.haechi.kubernetes.connection.ClusterBlast;
import dev.haechi.kubernetes.connection.Connections;
import dev.haechi.kubernetes.connection.End;
import dev.haechi.kubernetes.connection.Stands;
import dev.haechi.kubernetes.reach.PartyNames;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How far does somebody come who takes over a workload, and from there one after the other?
 *
 * @param taken the name of a workload or namespace; all workloads of it are taken over at once
 * @param depth most steps, from 1
 */
public record ClusterBlastQuestion(String taken, int depth) {
    public ClusterBlastQuestion {
        if (depth < 1) {
            throw new IllegalArgumentException("depth " + depth + " is less than 1");
        }
    }

    /** What is reached, apart from whom and by whom. */
    private record Kind(int depth, boolean certain, Stands stands) {}

    /** The answer, or that nobody has the name. Costs what {@link ClusterBlast#of} costs. */
    public Result<ClusterBlastAnswer> ask(Cluster cluster) {
        var begin =
                new PartyNames(cluster)
                        .workloads(taken).stream()
                                .map(i -> (End) new End.Pods(cluster.workloads().get(i).id()))
                                .toList();
        if (begin.isEmpty()) {
            var namespaces = cluster.namespaces().stream().map(Namespace::name);
            return Result.failed(
                    Problem.of(
                            ClusterCode.NO_WORKLOAD,
                            taken,
                            namespaces.collect(Collectors.joining(", "))));
        }
        var connections = Connections.of(cluster);
        return Result.ok(answer(ClusterBlast.of(connections, begin, depth), connections));
    }

    private static ClusterBlastAnswer answer(ClusterBlast blast, Connections connections) {
        var pairs = new LinkedHashMap<Block<Kind>, ClusterBlast.Step>();
        for (var step : blast.steps()) {
            var kind = new Kind(step.depth(), step.certain(), step.stands());
            pairs.put(Block.pair(step.from().name(), step.to().name(), kind), step);
        }
        var steps =
                Block.joined(List.copyOf(pairs.sequencedKeySet())).stream()
                        .map(
                                block ->
                                        new ClusterBlastAnswer.Step(
                                                block.what().depth(),
                                                block.what().certain(),
                                                block.from(),
                                                block.to(),
                                                block.what().stands(),
                                                block.among(pairs).stream()
                                                        .flatMap(
                                                                one ->
                                                                        connections
                                                                                .missing(
                                                                                        one.from(),
                                                                                        one.to())
                                                                                .stream())
                                                        .distinct()
                                                        .toList()))
                        .toList();
        return new ClusterBlastAnswer(names(blast.taken()), steps, names(blast.safe()));
    }

    private static List<String> names(List<End> ends) {
        return ends.stream().map(End::name).toList();
    }
}
