package dev.haechi.kubernetes.connection;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.cluster.KubeService;
import dev.haechi.kubernetes.cluster.PolicyPeer;
import dev.haechi.kubernetes.cluster.PolicyRule;
import dev.haechi.kubernetes.cluster.Workload;
import dev.haechi.kubernetes.lowering.StandIns;
import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.fact.Fact;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everybody who opens or receives connections in some clusters.
 *
 * @param pods in the order of the clusters
 * @param services likewise
 * @param outside blocks that are apart, and together all addresses that are known to be no pods'
 */
public record Ends(List<End> pods, List<End> services, List<End.Outside> outside) {
    /** Addresses to show, where nothing tells them from others (RFC 5737). */
    private static final Address USUAL = Address.parse("203.0.113.1");

    public Ends {
        pods = List.copyOf(pods);
        services = List.copyOf(services);
        outside = List.copyOf(outside);
    }

    /** Those of clusters, each once. Costs O(blocks of policies²). */
    public static Ends of(List<Cluster> clusters) {
        var pods = new LinkedHashSet<End>();
        var services = new LinkedHashSet<End>();
        for (var cluster : clusters) {
            cluster.workloads().stream().map(Workload::id).map(End.Pods::new).forEach(pods::add);
            cluster.services().stream()
                    .map(KubeService::toString)
                    .map(End.OfService::new)
                    .forEach(services::add);
        }
        return new Ends(List.copyOf(pods), List.copyOf(services), outside(clusters));
    }

    /** Who opens connections. */
    public List<End> senders() {
        return Stream.concat(pods.stream(), outside.stream()).toList();
    }

    /** Who receives connections. */
    public List<End> receivers() {
        return Stream.of(pods, services, outside).<End>flatMap(List::stream).toList();
    }

    /** The blocks outside, as far as they are in a set. */
    public List<End.Outside> outside(AddressSet among) {
        return outside.stream()
                .map(one -> one.block().intersect(among))
                .filter(block -> !block.minus(StandIns.BLOCK).isEmpty())
                .map(Ends::named)
                .toList();
    }

    private static List<End.Outside> outside(List<Cluster> clusters) {
        var blocks = List.of(outsidePods(clusters));
        var written = new LinkedHashSet<AddressSet>();
        clusters.stream().flatMap(Ends::written).forEach(written::add);
        for (var set : written) {
            var next = new ArrayList<AddressSet>();
            for (var block : blocks) {
                next.add(block.intersect(set));
                next.add(block.minus(set));
            }
            next.removeIf(one -> one.minus(StandIns.BLOCK).isEmpty());
            blocks = next;
        }
        return blocks.stream().map(Ends::named).toList();
    }

    private static AddressSet outsidePods(List<Cluster> clusters) {
        var all = AddressSet.ALL;
        for (var cluster : clusters) {
            if (cluster.facts().podAddresses() instanceof Fact.Known<AddressSet>(var blocks)) {
                all = all.minus(blocks);
            }
        }
        return all;
    }

    private static Stream<AddressSet> written(Cluster cluster) {
        return cluster.policies().stream()
                .flatMap(one -> Stream.concat(one.ingress().stream(), one.egress().stream()))
                .map(PolicyRule::peers)
                .flatMap(List::stream)
                .filter(PolicyPeer.Addresses.class::isInstance)
                .map(PolicyPeer.Addresses.class::cast)
                .map(PolicyPeer.Addresses::set);
    }

    private static End.Outside named(AddressSet block) {
        var somebody = block.minus(StandIns.BLOCK);
        return new End.Outside(
                block, somebody.contains(USUAL) ? USUAL : somebody.ranges().getFirst().first());
    }
}
