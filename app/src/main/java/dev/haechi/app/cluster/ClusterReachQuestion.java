package dev.haechi.app.cluster;

import dev.haechi.app.cluster.ClusterReachAnswer.Group;
import dev.haechi.app.design.Block;
import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.http.Requests;
import dev.haechi.kubernetes.http.RouteLint;
import dev.haechi.kubernetes.reach.PartyNames;
import dev.haechi.kubernetes.reach.PodMatrix;
import dev.haechi.kubernetes.reach.Reachability;
import dev.haechi.kubernetes.reach.Reached;
import dev.haechi.text.Message;
import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which workloads of a cluster reach which, and what services lead to.
 *
 * @param from names of workloads or namespaces; none means all
 * @param to names of workloads or namespaces; none means all
 */
public record ClusterReachQuestion(List<String> from, List<String> to) {
    public ClusterReachQuestion {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    /** What a pair says apart from who it is about. */
    private record Kind(Reached reached, List<Message> missing) {}

    /** The answer, or the names that the cluster does not know. Costs what the matrix costs. */
    public Result<ClusterReachAnswer> ask(Cluster cluster) {
        var problems = new Problems();
        var senders = numbers(from, cluster, problems);
        var receivers = numbers(to, cluster, problems);
        if (!problems.isEmpty()) {
            return new Result.Failed<>(problems.sorted());
        }
        var reachability = Reachability.of(cluster);
        var groups = groups(cluster, reachability, senders, receivers);
        return Result.ok(
                new ClusterReachAnswer(
                        groups,
                        ServiceLine.of(cluster),
                        cluster.routes(),
                        Requests.of(cluster, reachability).lines(),
                        cluster.unread(),
                        Stream.concat(reachability.lint().stream(), RouteLint.of(cluster).stream())
                                .toList()));
    }

    private static Set<Integer> numbers(List<String> names, Cluster cluster, Problems problems) {
        if (names.isEmpty()) {
            return IntStream.range(0, cluster.workloads().size())
                    .boxed()
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        var all = new TreeSet<Integer>();
        for (var name : names) {
            var found = new PartyNames(cluster).workloads(name);
            if (found.isEmpty()) {
                problems.add(
                        Problem.of(ClusterCode.NO_WORKLOAD, name, Clusters.namespaces(cluster)));
            }
            all.addAll(found);
        }
        return all;
    }

    /** Pairs of workloads that are alike are asked about once. */
    private static List<Group> groups(
            Cluster cluster, Reachability reachability, Set<Integer> from, Set<Integer> to) {
        var matrix = reachability.pods();
        var alike = alike(reachability, matrix);
        var known = new HashMap<List<Integer>, Kind>();
        var same = new HashMap<Kind, Kind>();
        var rows = new ArrayList<Block<Kind>>();
        for (int sender : from) {
            var receivers = new LinkedHashMap<Kind, List<String>>();
            for (int receiver : to) {
                var key = List.of(alike[sender], sender == receiver ? -1 : alike[receiver]);
                var kind = known.get(key);
                if (kind == null) {
                    var asked = kind(reachability, matrix, sender, receiver);
                    kind = same.computeIfAbsent(asked, _ -> asked);
                    known.put(key, kind);
                }
                if (!kind.reached().possible().isEmpty()) {
                    receivers
                            .computeIfAbsent(kind, _ -> new ArrayList<>())
                            .add(name(cluster, receiver));
                }
            }
            var name = List.of(name(cluster, sender));
            receivers.forEach((kind, others) -> rows.add(new Block<>(name, others, kind)));
        }
        return Block.joined(rows).stream().map(ClusterReachQuestion::group).toList();
    }

    private static int[] alike(Reachability reachability, PodMatrix matrix) {
        int[] groups = new int[matrix.size()];
        var all = reachability.groups(matrix).groups();
        for (int i = 0; i < all.size(); i++) {
            for (int workload : all.get(i)) {
                groups[workload] = i;
            }
        }
        return groups;
    }

    private static Kind kind(
            Reachability reachability, PodMatrix matrix, int sender, int receiver) {
        var reached = matrix.between(sender, receiver);
        return new Kind(
                reached,
                reached.unknown().isEmpty()
                        ? List.of()
                        : reachability.missing(sender, receiver, reached));
    }

    private static Group group(Block<Kind> block) {
        var kind = block.what();
        return new Group(
                block.from(),
                block.to(),
                kind.reached().certain(),
                kind.reached().unknown(),
                kind.missing());
    }

    private static String name(Cluster cluster, int workload) {
        return cluster.workloads().get(workload).id();
    }
}
