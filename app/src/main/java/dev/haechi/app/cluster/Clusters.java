package dev.haechi.app.cluster;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.cluster.Facts;
import dev.haechi.kubernetes.cluster.Namespace;
import dev.haechi.kubernetes.http.DoorNames;
import dev.haechi.kubernetes.manifest.ManifestReader;
import dev.haechi.kubernetes.reach.Party;
import dev.haechi.kubernetes.reach.PartyNames;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.fact.Fact;
import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads manifests, together with what a person knows of the cluster. */
public final class Clusters {
    private Clusters() {}

    /** The cluster, or everything that is wrong with its manifests. */
    public static Result<Cluster> read(List<Source> sources, Facts facts) {
        return ManifestReader.read(sources).map(cluster -> cluster.with(facts));
    }

    /**
     * The same, of which it is known which pods are proxies.
     *
     * @param proxies each {@code NAME=WORKLOAD}: who serves an IngressClass, a GatewayClass, or a
     *     Gateway
     */
    public static Result<Cluster> read(List<Source> sources, Facts facts, List<String> proxies) {
        return read(sources, facts).then(cluster -> with(cluster, proxies));
    }

    private static Result<Cluster> with(Cluster cluster, List<String> proxies) {
        var problems = new Problems();
        var found = new ArrayList<Told>();
        for (var text : proxies) {
            told(cluster, text, problems).ifPresent(found::add);
        }
        return problems.orElse(cluster).map(one -> serving(one, found));
    }

    /**
     * Two clusters of which the same is known.
     *
     * @param proxies as above; an entrance or a workload may be in one of them only
     */
    public static Result<Versions> versions(Cluster before, Cluster after, List<String> proxies) {
        var problems = new Problems();
        var old = new ArrayList<Told>();
        var now = new ArrayList<Told>();
        for (var text : proxies) {
            var wrong = new Problems();
            var was = told(before, text, new Problems());
            var is = told(after, text, wrong);
            was.ifPresent(old::add);
            is.ifPresent(now::add);
            if (was.isEmpty() && is.isEmpty()) {
                problems.addAll(wrong.sorted());
            }
        }
        return problems.orElse(new Versions(serving(before, old), serving(after, now)));
    }

    /** A cluster before and after some changes. */
    public record Versions(Cluster before, Cluster after) {}

    /** That a workload serves an entrance. */
    private record Told(String door, int workload) {}

    private static Cluster serving(Cluster cluster, List<Told> told) {
        var found = new TreeMap<String, SortedSet<Integer>>();
        for (var one : told) {
            found.computeIfAbsent(one.door(), _ -> new TreeSet<>()).add(one.workload());
        }
        var facts = cluster.facts();
        return cluster.with(new Facts(facts.enforced(), facts.podAddresses(), found));
    }

    private static Optional<Told> told(Cluster cluster, String text, Problems problems) {
        int at = text.indexOf('=');
        if (at < 0) {
            problems.add(Problem.of(ClusterCode.NO_PROXY, text));
            return Optional.empty();
        }
        var door = text.substring(0, at);
        var doors = DoorNames.of(cluster);
        if (!doors.contains(door)) {
            problems.add(Problem.of(ClusterCode.NO_DOOR, door, String.join(", ", doors)));
        }
        var name = text.substring(at + 1);
        var workload = workload(cluster, name, problems);
        return workload.filter(_ -> doors.contains(door)).map(number -> new Told(door, number));
    }

    private static Optional<Integer> workload(Cluster cluster, String name, Problems problems) {
        return switch (new PartyNames(cluster).sender(name)) {
            case Result.Failed<Party>(var wrong) -> {
                problems.addAll(wrong);
                yield Optional.empty();
            }
            case Result.Ok<Party>(Party.Pods(var number, _)) -> Optional.of(number);
            case Result.Ok<Party> _ -> {
                problems.add(Problem.of(ClusterCode.NO_WORKLOAD, name, namespaces(cluster)));
                yield Optional.empty();
            }
        };
    }

    /** For a person who asked for one that is not there. */
    static String namespaces(Cluster cluster) {
        return cluster.namespaces().stream().map(Namespace::name).collect(Collectors.joining(", "));
    }

    /**
     * What a person knows.
     *
     * @param enforced whether policies are enforced
     * @param podBlocks from where pods get their addresses; none when that is not known
     */
    public static Result<Facts> facts(Fact<Boolean> enforced, List<String> podBlocks) {
        var problems = new Problems();
        var blocks = blocks(podBlocks, problems);
        Fact<AddressSet> addresses =
                blocks.isEmpty() ? Facts.NONE.podAddresses() : Fact.known(AddressSet.of(blocks));
        return problems.orElse(new Facts(enforced, addresses));
    }

    /** The blocks of texts; what is none is complained of. */
    public static List<Cidr> blocks(List<String> texts, Problems problems) {
        var blocks = new ArrayList<Cidr>();
        for (var text : texts) {
            Cidr.tryParse(text)
                    .ifPresentOrElse(
                            blocks::add,
                            () -> problems.add(Problem.of(ClusterCode.NO_BLOCK, text)));
        }
        return blocks;
    }
}
