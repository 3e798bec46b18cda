package dev.haechi.kubernetes.lowering;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.cluster.Namespace;
import dev.haechi.kubernetes.cluster.PolicyPeer;
import dev.haechi.kubernetes.cluster.Workload;
import dev.haechi.kubernetes.selector.LabelSelector;
import dev.haechi.kubernetes.selector.Truth;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.text.Message;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds whom peers of policies mean.
 *
 * <p>Host-network pods: NetworkPolicy leaves open whether they are told from their node
 * (kubernetes.io, "Network Policies", "NetworkPolicy and hostNetwork pods"); the kinds of the
 * network-policy-api never mean them.
 */
final class Roster {
    private static final AddressSet OUTSIDE = StandIns.BLOCK.complement();

    private final Cluster cluster;
    private final Map<String, Home> homes = new LinkedHashMap<>();
    private final BitSet onHostNetwork = new BitSet();
    private final Map<Asked, Whom> found = new HashMap<>();
    private final Map<LabelSelector, List<Choice>> chosen = new HashMap<>();

    /** A namespace, and its workloads by number. */
    private record Home(Namespace namespace, List<Integer> workloads) {}

    /** A namespace that a selector may mean. */
    private record Choice(Home home, Truth truth) {}

    /** A question that is asked again and again. */
    private record Asked(PolicyPeer peer, boolean hostNetwork) {}

    Roster(Cluster cluster) {
        this.cluster = cluster;
        cluster.namespaces()
                .forEach(one -> homes.put(one.name(), new Home(one, new ArrayList<>())));
        for (int i = 0; i < cluster.workloads().size(); i++) {
            var workload = cluster.workloads().get(i);
            homes.computeIfAbsent(
                            workload.name().namespace(),
                            name -> new Home(Namespace.named(name), new ArrayList<>()))
                    .workloads()
                    .add(i);
            onHostNetwork.set(i, workload.hostNetwork());
        }
    }

    /** Workloads on the network of their node. */
    AddressSet onHostNetwork() {
        return StandIns.of(onHostNetwork);
    }

    /**
     * Whom a peer means.
     *
     * @param hostNetwork whether it may mean pods on the network of their node
     */
    Whom whom(PolicyPeer peer, boolean hostNetwork) {
        var asked = new Asked(peer, hostNetwork);
        var known = found.get(asked);
        if (known == null) {
            known = find(peer, hostNetwork);
            found.put(asked, known);
        }
        return known;
    }

    private Whom find(PolicyPeer peer, boolean hostNetwork) {
        return switch (peer) {
            case PolicyPeer.Pods pods -> pods(pods, hostNetwork);
            case PolicyPeer.Addresses(var set, _) -> addresses(set);
            case PolicyPeer.Nodes _ -> {
                var possible = OUTSIDE.union(onHostNetwork());
                yield unknown(possible, Message.of(MissingFact.NODE_ADDRESSES));
            }
            case PolicyPeer.DomainNames(var names) ->
                    unknown(OUTSIDE, Message.of(MissingFact.DOMAIN_NAMES, names));
        };
    }

    private static Whom unknown(AddressSet possible, Message fact) {
        return new Whom(
                AddressSet.NONE, possible, List.of(new Doubt(possible, ServiceSet.ALL, fact)));
    }

    private Whom pods(PolicyPeer.Pods peer, boolean hostNetwork) {
        var list = new Gathering();
        for (var choice : candidates(peer)) {
            for (int i : choice.home().workloads()) {
                add(list, i, peer.pods(), choice, hostNetwork);
            }
        }
        return list.whom();
    }

    private void add(
            Gathering list, int i, LabelSelector pods, Choice choice, boolean hostNetwork) {
        var workload = cluster.workloads().get(i);
        var labels = pods.selects(workload.labels());
        var truth = choice.truth().and(labels);
        if (!truth.isPossible() || (workload.hostNetwork() && !hostNetwork)) {
            return;
        }
        if (choice.truth() == Truth.UNKNOWN) {
            list.doubt(i, namespaceLabels(choice.home()));
        }
        if (labels == Truth.UNKNOWN) {
            list.doubt(i, Message.of(MissingFact.POD_LABELS, workload.id()));
        }
        if (workload.hostNetwork()) {
            list.doubt(i, Message.of(MissingFact.HOST_NETWORK, workload.id()));
        }
        list.add(i, workload.hostNetwork() ? Truth.UNKNOWN : truth);
    }

    private static Message namespaceLabels(Home home) {
        return Message.of(MissingFact.NAMESPACE_LABELS, home.namespace().name());
    }

    private List<Choice> candidates(PolicyPeer.Pods peer) {
        if (peer.namespace().isPresent()) {
            var home = homes.get(peer.namespace().get());
            return home == null ? List.of() : List.of(new Choice(home, Truth.YES));
        }
        return chosen.computeIfAbsent(peer.namespaces(), this::choose);
    }

    private List<Choice> choose(LabelSelector selector) {
        return homes.values().stream()
                .map(home -> new Choice(home, selector.selects(home.namespace().labels())))
                .filter(choice -> choice.truth().isPossible())
                .toList();
    }

    /** Pods are meant by their own addresses, as far as those are known. */
    private Whom addresses(AddressSet written) {
        var set = written.minus(StandIns.BLOCK);
        var list = new Gathering();
        var ofBlocks = ofBlocks(set);
        for (int i = 0; i < cluster.workloads().size(); i++) {
            var workload = cluster.workloads().get(i);
            var truth = workload.hostNetwork() ? ofNodes(set) : ofPods(workload, set, ofBlocks);
            list.add(i, truth);
            if (truth == Truth.UNKNOWN) {
                list.doubt(i, fact(workload));
            }
        }
        var pods = list.whom();
        return new Whom(set.union(pods.certain()), set.union(pods.possible()), pods.doubts());
    }

    private Truth ofPods(Workload workload, AddressSet set, Truth ofBlocks) {
        return workload.addresses().isEmpty()
                ? ofBlocks
                : inside(AddressSet.ofAddresses(workload.addresses()), set);
    }

    private Truth ofBlocks(AddressSet set) {
        return switch (cluster.facts().podAddresses()) {
            case Fact.Known<AddressSet>(var blocks) -> inside(blocks, set);
            case Fact.Unknown<AddressSet> _ -> ofNodes(set);
        };
    }

    /** Whether addresses that nobody knows are in a set. */
    private static Truth ofNodes(AddressSet set) {
        return set.isEmpty() ? Truth.NO : Truth.of(OUTSIDE.minus(set).isEmpty()).or(Truth.UNKNOWN);
    }

    private static Truth inside(AddressSet some, AddressSet set) {
        if (!some.meets(set)) {
            return Truth.NO;
        }
        return set.containsAll(some) ? Truth.YES : Truth.UNKNOWN;
    }

    private Message fact(Workload workload) {
        if (workload.hostNetwork()) {
            return Message.of(MissingFact.NODE_ADDRESSES);
        }
        return cluster.facts().podAddresses() instanceof Fact.Unknown<AddressSet>
                ? Message.of(MissingFact.POD_BLOCKS)
                : Message.of(MissingFact.POD_ADDRESS, workload.id());
    }

    /** Workloads one by one. */
    private static final class Gathering {
        private final BitSet certain = new BitSet();
        private final BitSet possible = new BitSet();
        private final Map<Message, BitSet> doubts = new LinkedHashMap<>();

        void add(int workload, Truth truth) {
            certain.set(workload, truth == Truth.YES);
            possible.set(workload, truth.isPossible());
        }

        void doubt(int workload, Message fact) {
            doubts.computeIfAbsent(fact, _ -> new BitSet()).set(workload);
        }

        Whom whom() {
            return new Whom(
                    StandIns.of(certain),
                    StandIns.of(possible),
                    doubts.entrySet().stream()
                            .map(
                                    one ->
                                            new Doubt(
                                                    StandIns.of(one.getValue()),
                                                    ServiceSet.ALL,
                                                    one.getKey()))
                            .toList());
        }
    }
}
