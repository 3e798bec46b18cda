package dev.haechi.kubernetes.reach;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.cluster.Policy;
import dev.haechi.kubernetes.cluster.PolicyPeer;
import dev.haechi.kubernetes.cluster.PolicyPort;
import dev.haechi.kubernetes.cluster.PolicyRule;
import dev.haechi.kubernetes.cluster.Tier;
import dev.haechi.kubernetes.cluster.Verb;
import dev.haechi.kubernetes.lowering.PolicyLowering;
import dev.haechi.kubernetes.lowering.Reference;
import dev.haechi.kubernetes.selector.LabelSelector;
import dev.haechi.kubernetes.selector.Requirement;
import dev.haechi.kubernetes.selector.Truth;
import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.Service;
import dev.haechi.text.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the fewest rules that let packets pass: one at each end that drops them. */
final class Remedies {
    private final Cluster cluster;
    private final PolicyLowering lowering;

    Remedies(Cluster cluster, PolicyLowering lowering) {
        this.cluster = cluster;
        this.lowering = lowering;
    }

    /** One rule for each end at which a packet is dropped; none when one cannot be mended so. */
    List<Remedy> of(List<PodFlow> flows) {
        var all = new ArrayList<Remedy>();
        for (var flow : flows) {
            for (var judged : flow.judged()) {
                if (judged.passes() == Truth.NO) {
                    remedy(flow, judged).ifPresent(all::add);
                }
            }
        }
        return all.stream().distinct().toList();
    }

    private Optional<Remedy> remedy(PodFlow flow, Judged judged) {
        var other = judged.direction() == Direction.INGRESS ? flow.from() : flow.to();
        if (!flow.service().protocol().hasPorts()) {
            return Optional.empty();
        }
        return peer(other).flatMap(peer -> remedy(judged, other, peer, flow.service()));
    }

    private Optional<Remedy> remedy(Judged judged, Party other, PolicyPeer peer, Service service) {
        var denying = judged.rule().map(Reference::policy);
        boolean ordered = denying.filter(one -> one.tier() != Tier.NAMESPACED).isPresent();
        var policy = ordered ? denying : smallest(judged.policies());
        return policy.map(
                found ->
                        new Remedy(
                                found,
                                judged.direction(),
                                rule(judged, peer, service),
                                ordered
                                        ? Message.of(
                                                ReachText.ADD_RULE_BEFORE,
                                                found.toString(),
                                                judged.rule().map(Object::toString).orElse(""),
                                                other.name(),
                                                service.toString())
                                        : Message.of(
                                                ReachText.ADD_RULE,
                                                found.toString(),
                                                judged.direction() == Direction.INGRESS
                                                        ? "ingress"
                                                        : "egress",
                                                other.name(),
                                                service.toString())));
    }

    /** The policy that is about the fewest, so that the rule opens the least. */
    private Optional<Policy> smallest(List<Policy> policies) {
        return policies.stream()
                .filter(one -> one.tier() == Tier.NAMESPACED)
                .min(Comparator.comparingInt(this::subjects).thenComparing(Policy::name));
    }

    private int subjects(Policy policy) {
        return lowering.subjects(policy, Truth.UNKNOWN).cardinality();
    }

    private static PolicyRule rule(Judged judged, PolicyPeer peer, Service service) {
        var place = judged.direction() == Direction.INGRESS ? "ingress[new]" : "egress[new]";
        var origin = judged.policies().getFirst().origin();
        var port = new PolicyPort.Numbers(service.protocol(), PortRange.of(service.detail()));
        return new PolicyRule(place, Verb.ALLOW, List.of(peer), List.of(port), origin);
    }

    /** A peer that means exactly these, as far as labels can say it. */
    private Optional<PolicyPeer> peer(Party party) {
        return switch (party) {
            case Party.Outside(var address) -> Optional.of(only(address));
            case Party.OfService _ -> Optional.empty();
            case Party.Pods(int number, _) -> {
                var workload = cluster.workloads().get(number);
                if (workload.hostNetwork()) {
                    yield Optional.empty();
                }
                var labels =
                        workload.labels().known().entrySet().stream()
                                .map(one -> Requirement.equal(one.getKey(), one.getValue()));
                var home =
                        Requirement.equal(
                                "kubernetes.io/metadata.name", workload.name().namespace());
                yield Optional.of(
                        new PolicyPeer.Pods(
                                Optional.empty(),
                                new LabelSelector(List.of(home)),
                                new LabelSelector(labels.toList())));
            }
        };
    }

    private static PolicyPeer only(Address address) {
        var block = Cidr.of(address);
        return new PolicyPeer.Addresses(AddressSet.of(block), block.toString());
    }

    /** The cluster with the rules of remedies. */
    Cluster with(List<Remedy> remedies) {
        return cluster.withPolicies(
                cluster.policies().stream().map(policy -> with(policy, remedies)).toList());
    }

    private static Policy with(Policy policy, List<Remedy> remedies) {
        var ingress = new ArrayList<>(policy.ingress());
        var egress = new ArrayList<>(policy.egress());
        for (var one : remedies) {
            if (one.policy().equals(policy)) {
                (one.direction() == Direction.INGRESS ? ingress : egress).addFirst(one.rule());
            }
        }
        return new Policy(
                policy.kind(),
                policy.name(),
                policy.tier(),
                policy.priority(),
                policy.subject(),
                policy.directions(),
                ingress,
                egress,
                policy.origin());
    }
}
