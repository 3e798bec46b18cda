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
        var found = new TreeMap<String, SortedSet<Integer>>();
        var doors = DoorNames.of(cluster);
        for (var text : proxies) {
            int at = text.indexOf('=');
            if (at < 0) {
                problems.add(Problem.of(ClusterCode.NO_PROXY, text));
                continue;
            }
            var door = text.substring(0, at);
            var name = text.substring(at + 1);
            if (!doors.contains(door)) {
                problems.add(Problem.of(ClusterCode.NO_DOOR, door, String.join(", ", doors)));
            }
            switch (new PartyNames(cluster).sender(name)) {
                case Result.Failed<Party>(var wrong) -> problems.addAll(wrong);
                case Result.Ok<Party>(Party.Pods(var number, _)) ->
                        found.computeIfAbsent(door, _ -> new TreeSet<>()).add(number);
                case Result.Ok<Party> _ ->
                        problems.add(
                                Problem.of(ClusterCode.NO_WORKLOAD, name, namespaces(cluster)));
            }
        }
        var facts = cluster.facts();
        return problems.orElse(
                cluster.with(new Facts(facts.enforced(), facts.podAddresses(), found)));
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
