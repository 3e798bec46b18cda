package dev.haechi.app.nodes;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.cluster.Facts;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.NodeCluster;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.landscape.Landscape;
import java.util.List;
import java.util.Optional;

/** A cluster and its nodes, with what the landscape says of them where nobody else does. */
record Known(Cluster cluster, NodeFacts facts) {

    /** What a person said counts before what the landscape says. */
    static Known of(Cluster cluster, NodeFacts facts, Landscape landscape) {
        return meant(facts.nodes(), landscape)
                .map(said -> of(cluster, facts, said))
                .orElseGet(() -> new Known(cluster, facts));
    }

    /** The same, where it is clear which cluster of the landscape it is. */
    static Known of(Cluster cluster, NodeFacts facts, NodeCluster said) {
        var known = cluster.facts();
        var pods = either(known.podAddresses(), addresses(said.pods(), "pod-addresses"));
        return new Known(
                cluster.with(new Facts(known.enforced(), pods, known.proxies())),
                new NodeFacts(
                        facts.nodes().isEmpty() ? names(said.workers()) : facts.nodes(),
                        facts.control().isEmpty() ? names(said.control()) : facts.control(),
                        either(facts.overlay(), said.overlay()),
                        either(facts.kubeProxy(), said.kubeProxy()),
                        either(facts.services(), addresses(said.services(), "service-addresses"))));
    }

    /** The only cluster, or the one that has nodes which a person named. */
    private static Optional<NodeCluster> meant(List<String> named, Landscape landscape) {
        var all =
                landscape.clusters().stream()
                        .filter(one -> named.isEmpty() || has(one, named, landscape))
                        .toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    private static boolean has(NodeCluster cluster, List<String> named, Landscape landscape) {
        return landscape.instances().stream()
                .filter(
                        one ->
                                cluster.workers().contains(one.id())
                                        || cluster.control().contains(one.id()))
                .anyMatch(one -> isNamed(one, named));
    }

    private static boolean isNamed(Instance node, List<String> named) {
        return named.contains(node.id().value())
                || node.service().filter(one -> named.contains(one.value())).isPresent();
    }

    private static List<String> names(List<InstanceId> nodes) {
        return nodes.stream().map(InstanceId::value).toList();
    }

    private static Fact<AddressSet> addresses(List<Cidr> blocks, String fact) {
        return blocks.isEmpty() ? Fact.unknown(fact) : Fact.known(AddressSet.of(blocks));
    }

    private static <T> Fact<T> either(Fact<T> first, Fact<T> second) {
        return switch (first) {
            case Fact.Known<T> known -> known;
            case Fact.Unknown<T> _ -> second;
        };
    }
}
