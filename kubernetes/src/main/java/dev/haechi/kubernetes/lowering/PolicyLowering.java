package dev.haechi.kubernetes.lowering;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.cluster.ContainerPort;
import dev.haechi.kubernetes.cluster.Policy;
import dev.haechi.kubernetes.cluster.PolicyPeer;
import dev.haechi.kubernetes.cluster.PolicyRule;
import dev.haechi.kubernetes.cluster.Tier;
import dev.haechi.kubernetes.cluster.Unread;
import dev.haechi.kubernetes.cluster.Workload;
import dev.haechi.kubernetes.lowering.GateBuilding.Applied;
import dev.haechi.kubernetes.selector.Truth;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.filter.Action;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.Filter;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.text.Message;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns policies of every kind into {@link Filter}s, one for what certainly and one for what
 * possibly passes. What policies mean is written in this package and nowhere else (but in the
 * tests' oracle).
 *
 * <p>Sources: networking.k8s.io/v1 NetworkPolicySpec and kubernetes.io, "Network Policies";
 * policy.networking.k8s.io/v1alpha2 ClusterNetworkPolicySpec and its elders of v1alpha1. A pod that
 * a NetworkPolicy selects is isolated in the policy's directions: what no rule of any such policy
 * admits is dropped. The tier Admin is asked before, the tier Baseline where no NetworkPolicy
 * isolates; what nobody decides passes. Packets to a service are judged by the pod that they are
 * sent on to.
 *
 * <p>Building costs O(policies × workloads of the namespaces meant); a gate is built once for all
 * subjects that the same policies are about. Not for use by several threads.
 */
public final class PolicyLowering {
    private static final Gate OPEN = new Gate(Filter.OPEN, Filter.OPEN, List.of(), List.of());

    private final Cluster cluster;
    private final Roster roster;
    private final RuleBoxes boxes;
    private final List<List<About>> about = new ArrayList<>();
    private final Map<RuleId, Reference> references = new HashMap<>();
    private final Map<Key, Gate> gates = new HashMap<>();

    /** That a policy, by number, is about a workload. */
    private record About(int policy, boolean certain) {}

    /** What a gate depends on. */
    private record Key(
            Direction direction,
            List<About> about,
            List<ContainerPort> ports,
            Optional<String> onHostNetwork) {}

    private PolicyLowering(Cluster cluster) {
        this.cluster = cluster;
        this.roster = new Roster(cluster);
        this.boxes = new RuleBoxes(cluster.workloads());
        cluster.workloads().forEach(_ -> about.add(new ArrayList<>()));
        for (int i = 0; i < cluster.policies().size(); i++) {
            note(i, cluster.policies().get(i));
        }
    }

    public static PolicyLowering of(Cluster cluster) {
        return new PolicyLowering(cluster);
    }

    private void note(int number, Policy policy) {
        var subject = subject(policy);
        StandIns.each(
                subject.possible(),
                about.size(),
                i ->
                        about.get(i)
                                .add(
                                        new About(
                                                number,
                                                subject.certain().contains(StandIns.of(i)))));
        for (var direction : Direction.values()) {
            var rules = policy.rules(direction);
            for (int i = 0; i < rules.size(); i++) {
                references.put(id(number, direction, i), new Reference(policy, rules.get(i)));
            }
        }
    }

    private Whom subject(Policy policy) {
        return roster.whom(policy.subject(), policy.tier() == Tier.NAMESPACED);
    }

    private static RuleId id(int policy, Direction direction, int rule) {
        return RuleId.of("policy:" + policy + ":" + direction + ":" + rule);
    }

    /** The rule that a line of a gate came from; empty for a line that came from none. */
    public Optional<Reference> reference(RuleId line) {
        return Optional.ofNullable(references.get(line));
    }

    /**
     * The workloads, by number, that a policy is about.
     *
     * @param least YES for those that it is certainly about, UNKNOWN for all that it may be about
     */
    public BitSet subjects(Policy policy, Truth least) {
        var whom = subject(policy);
        var found = new BitSet();
        StandIns.each(
                least == Truth.YES ? whom.certain() : whom.possible(), about.size(), found::set);
        return found;
    }

    /** How many workloads a peer of a policy may mean. */
    public int meant(Policy policy, PolicyPeer peer) {
        return count(roster.whom(peer, policy.tier() == Tier.NAMESPACED));
    }

    private int count(Whom whom) {
        int[] count = {0};
        StandIns.each(whom.possible(), about.size(), _ -> count[0]++);
        return count[0];
    }

    /**
     * What passes to or from the pods of a workload.
     *
     * @param workload its number in the cluster
     */
    public Gate gate(int workload, Direction direction) {
        var subject = cluster.workloads().get(workload);
        var these =
                about.get(workload).stream()
                        .filter(one -> policy(one).directions().contains(direction))
                        .filter(one -> counts(policy(one), direction))
                        .toList();
        boolean named =
                direction == Direction.INGRESS
                        && these.stream()
                                .flatMap(one -> policy(one).rules(direction).stream())
                                .anyMatch(RuleBoxes::hasNames);
        var key =
                new Key(
                        direction,
                        these,
                        named ? subject.ports() : List.of(),
                        subject.hostNetwork() ? Optional.of(subject.id()) : Optional.empty());
        var known = gates.get(key);
        if (known == null) {
            known = enforced(build(these, direction, subject));
            gates.put(key, known);
        }
        return known;
    }

    /** A policy of a tier without rules in a direction says nothing about it. */
    private static boolean counts(Policy policy, Direction direction) {
        return policy.tier() == Tier.NAMESPACED || !policy.rules(direction).isEmpty();
    }

    private Policy policy(About about) {
        return cluster.policies().get(about.policy());
    }

    private Gate build(List<About> these, Direction direction, Workload subject) {
        if (these.isEmpty()) {
            return OPEN;
        }
        var building = new GateBuilding(direction);
        var applied = new ArrayList<Applied>();
        for (var one : these) {
            boolean certain = one.certain() || subject.hostNetwork();
            applied.add(applied(one.policy(), certain, direction, subject, building));
        }
        if (subject.hostNetwork()) {
            building.doubt(
                    new Doubt(
                            AddressSet.ALL,
                            ServiceSet.ALL,
                            Message.of(MissingFact.HOST_NETWORK, subject.id())));
            var gate = building.gate(applied, AddressSet.NONE);
            return new Gate(gate.certain(), Filter.OPEN, gate.doubts(), gate.policies());
        }
        var nodes = roster.onHostNetwork();
        if (!nodes.isEmpty()) {
            building.doubt(
                    new Doubt(
                            nodes,
                            ServiceSet.ALL,
                            Message.of(MissingFact.SAME_NODE, subject.id())));
        }
        return building.gate(applied, nodes);
    }

    private Applied applied(
            int number,
            boolean certain,
            Direction direction,
            Workload subject,
            GateBuilding building) {
        var policy = cluster.policies().get(number);
        var rules = policy.rules(direction);
        var parts = new ArrayList<Part>();
        for (int i = 0; i < rules.size(); i++) {
            var part = part(id(number, direction, i), policy, rules.get(i), direction, subject);
            parts.add(certain ? part : part.perhaps());
            for (var peer : rules.get(i).peers()) {
                whom(policy, peer).doubts().forEach(building::doubt);
            }
        }
        if (!certain) {
            subject(policy).doubts().stream()
                    .map(doubt -> new Doubt(AddressSet.ALL, ServiceSet.ALL, doubt.fact()))
                    .forEach(building::doubt);
        }
        return new Applied(policy, certain, parts);
    }

    private Whom whom(Policy policy, PolicyPeer peer) {
        return roster.whom(peer, policy.tier() == Tier.NAMESPACED);
    }

    private Part part(
            RuleId id, Policy policy, PolicyRule rule, Direction direction, Workload subject) {
        var certain = new ArrayList<Box>();
        var possible = new ArrayList<Box>();
        var peers =
                rule.peers().isEmpty()
                        ? List.of(Whom.EVERYBODY)
                        : rule.peers().stream().map(peer -> whom(policy, peer)).toList();
        for (var whom : peers) {
            certain.addAll(boxes.of(rule, direction, subject, whom.certain()));
            possible.addAll(boxes.of(rule, direction, subject, whom.possible()));
        }
        return new Part(id, rule.verb(), certain, possible);
    }

    /** What becomes of a gate by what is known of the cluster's network plugin. */
    private Gate enforced(Gate gate) {
        return switch (cluster.facts().enforced()) {
            case Fact.Known<Boolean>(var yes) ->
                    yes
                            ? withUnread(gate)
                            : new Gate(Filter.OPEN, Filter.OPEN, List.of(), List.of());
            case Fact.Unknown<Boolean> _ ->
                    perhaps(withUnread(gate), Message.of(MissingFact.ENFORCEMENT));
        };
    }

    private Gate withUnread(Gate gate) {
        var all = gate;
        for (var one : cluster.unread()) {
            if (one.filters()) {
                all = unread(all, one);
            }
        }
        return all;
    }

    private static Gate unread(Gate gate, Unread kind) {
        var doubts = new ArrayList<>(gate.doubts());
        var fact = Message.of(MissingFact.UNREAD_POLICY, kind.kind());
        doubts.add(new Doubt(AddressSet.ALL, ServiceSet.ALL, fact));
        return new Gate(
                new Filter(List.of(), Action.DENY, true), Filter.OPEN, doubts, gate.policies());
    }

    private static Gate perhaps(Gate gate, Message fact) {
        if (gate.certain().equals(Filter.OPEN)) {
            return gate;
        }
        var doubts = new ArrayList<>(gate.doubts());
        doubts.add(new Doubt(AddressSet.ALL, ServiceSet.ALL, fact));
        return new Gate(gate.certain(), Filter.OPEN, doubts, gate.policies());
    }
}
