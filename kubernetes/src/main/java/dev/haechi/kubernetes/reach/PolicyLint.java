package dev.haechi.kubernetes.reach;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.cluster.Policy;
import dev.haechi.kubernetes.cluster.PolicyPeer;
import dev.haechi.kubernetes.cluster.PolicyPort;
import dev.haechi.kubernetes.cluster.PolicyRule;
import dev.haechi.kubernetes.cluster.Tier;
import dev.haechi.kubernetes.lowering.PolicyLowering;
import dev.haechi.kubernetes.selector.Truth;
import dev.haechi.model.filter.Direction;
import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import java.util.BitSet;

/** Looks for policies that are written in vain or by mistake, each for itself. */
final class PolicyLint {
    private final Cluster cluster;
    private final PolicyLowering lowering;
    private final Problems findings;

    PolicyLint(Cluster cluster, PolicyLowering lowering, Problems findings) {
        this.cluster = cluster;
        this.lowering = lowering;
        this.findings = findings;
    }

    void look() {
        var policies = cluster.policies();
        if (!policies.isEmpty() && cluster.facts().enforced().is(false)) {
            findings.add(Problem.of(LintCode.NOT_ENFORCED, policies.size()));
        }
        policies.forEach(this::look);
        for (int i = 1; i < policies.size(); i++) {
            lookAtPriorities(policies.get(i - 1), policies.get(i));
        }
        new ShadowLint(cluster, lowering, findings).look();
    }

    private void look(Policy policy) {
        var subjects = lowering.subjects(policy, Truth.UNKNOWN);
        if (subjects.isEmpty()) {
            findings.add(policy.origin(), LintCode.SELECTS_NOTHING, policy.toString());
        }
        for (var direction : Direction.values()) {
            var rules = policy.rules(direction);
            if (!rules.isEmpty() && !policy.directions().contains(direction)) {
                findings.add(
                        rules.getFirst().origin(),
                        LintCode.OF_NO_TYPE,
                        policy.toString(),
                        rules.getFirst().place());
            }
            rules.forEach(rule -> look(policy, rule, receivers(direction, subjects)));
        }
    }

    /** Whose ports a rule may name. */
    private BitSet receivers(Direction direction, BitSet subjects) {
        if (direction == Direction.INGRESS && !subjects.isEmpty()) {
            return subjects;
        }
        var all = new BitSet();
        all.set(0, cluster.workloads().size());
        return all;
    }

    private void look(Policy policy, PolicyRule rule, BitSet receivers) {
        boolean nobody =
                !rule.peers().isEmpty()
                        && rule.peers().stream()
                                .allMatch(
                                        peer ->
                                                peer instanceof PolicyPeer.Pods
                                                        && lowering.meant(policy, peer) == 0);
        if (nobody) {
            findings.add(rule.origin(), LintCode.MEANS_NOBODY, policy.toString(), rule.place());
        }
        for (var port : rule.ports()) {
            if (port instanceof PolicyPort.Named named
                    && receivers.stream().noneMatch(i -> isDeclared(named, i))) {
                findings.add(
                        rule.origin(),
                        LintCode.PORT_OF_NOBODY,
                        policy.toString(),
                        rule.place(),
                        named.name());
            }
        }
    }

    private boolean isDeclared(PolicyPort.Named port, int workload) {
        return port.protocols().stream()
                .anyMatch(
                        one ->
                                !cluster.workloads()
                                        .get(workload)
                                        .named(port.name(), one)
                                        .isEmpty());
    }

    private void lookAtPriorities(Policy one, Policy other) {
        if (one.tier() == Tier.ADMIN
                && other.tier() == Tier.ADMIN
                && one.priority() == other.priority()) {
            findings.add(
                    other.origin(),
                    LintCode.EQUAL_PRIORITY,
                    other.toString(),
                    one.toString(),
                    one.priority());
        }
    }
}
