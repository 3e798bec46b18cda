package dev.haechi.kubernetes.reach;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.cluster.Policy;
import dev.haechi.kubernetes.cluster.PolicyPort;
import dev.haechi.kubernetes.cluster.PolicyRule;
import dev.haechi.kubernetes.cluster.Tier;
import dev.haechi.kubernetes.lowering.PolicyLowering;
import dev.haechi.kubernetes.selector.Truth;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.service.Protocol;
import dev.haechi.text.Problems;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks for what NetworkPolicies say in vain because of one another: their rules only add up.
 * Costs, for each policy, the policies that let everything pass; and for each workload those that
 * are about it.
 */
final class ShadowLint {
    private static final int NAME_SERVICE = 53;

    private final Cluster cluster;
    private final PolicyLowering lowering;
    private final Problems findings;

    ShadowLint(Cluster cluster, PolicyLowering lowering, Problems findings) {
        this.cluster = cluster;
        this.lowering = lowering;
        this.findings = findings;
    }

    /** A policy that lets everything pass, and the workloads that it certainly does that for. */
    private record Opener(Policy policy, BitSet subjects) {}

    void look() {
        var policies =
                cluster.policies().stream().filter(one -> one.tier() == Tier.NAMESPACED).toList();
        for (var direction : Direction.values()) {
            var isolating =
                    policies.stream().filter(one -> one.directions().contains(direction)).toList();
            var openers =
                    isolating.stream().filter(one -> opensAll(one, direction)).map(this::opener);
            look(isolating, openers.toList(), direction);
        }
        lookForNames(policies);
    }

    private Opener opener(Policy policy) {
        return new Opener(policy, lowering.subjects(policy, Truth.YES));
    }

    private static boolean opensAll(Policy policy, Direction direction) {
        return policy.rules(direction).stream().anyMatch(ShadowLint::meansEverything);
    }

    private static boolean meansEverything(PolicyRule rule) {
        return rule.peers().isEmpty() && rule.ports().isEmpty();
    }

    private void look(List<Policy> isolating, List<Opener> openers, Direction direction) {
        for (var policy : isolating) {
            var by = shadowing(policy, openers);
            if (!by.isEmpty()) {
                findings.add(
                        policy.origin(),
                        LintCode.SHADOWED,
                        policy.toString(),
                        word(direction),
                        names(by));
            }
            lookAtRules(policy, policy.rules(direction));
        }
    }

    /**
     * The policies that let everything pass for all that one is about; none when something is left.
     * Of two that both let everything pass, the later one is in vain.
     */
    private Set<Policy> shadowing(Policy policy, List<Opener> openers) {
        var left = lowering.subjects(policy, Truth.UNKNOWN);
        var by = new LinkedHashSet<Policy>();
        for (var opener : openers) {
            if (opener.policy().equals(policy)) {
                break;
            }
            if (left.intersects(opener.subjects())) {
                by.add(opener.policy());
                left.andNot(opener.subjects());
            }
        }
        return left.isEmpty() ? by : Set.of();
    }

    private void lookAtRules(Policy policy, List<PolicyRule> rules) {
        var wide = rules.stream().filter(ShadowLint::meansEverything).findFirst();
        for (var rule : rules) {
            if (wide.isPresent() && !rule.equals(wide.get())) {
                findings.add(
                        rule.origin(),
                        LintCode.RULE_SHADOWED,
                        policy.toString(),
                        rule.place(),
                        wide.get().place());
            }
        }
    }

    /** Pods that may write to somebody, and to no name server: what they look up times out. */
    private void lookForNames(List<Policy> policies) {
        var egress =
                policies.stream()
                        .filter(one -> one.directions().contains(Direction.EGRESS))
                        .toList();
        var subjects = egress.stream().map(one -> lowering.subjects(one, Truth.UNKNOWN)).toList();
        var seen = new LinkedHashSet<List<Policy>>();
        for (int i = 0; i < cluster.workloads().size(); i++) {
            var about = new ArrayList<Policy>();
            for (int k = 0; k < egress.size(); k++) {
                if (subjects.get(k).get(i)) {
                    about.add(egress.get(k));
                }
            }
            if (!cluster.workloads().get(i).hostNetwork() && lacksNames(about) && seen.add(about)) {
                findings.add(about.getFirst().origin(), LintCode.NO_NAMES, names(about));
            }
        }
    }

    private boolean lacksNames(List<Policy> about) {
        var rules = about.stream().flatMap(one -> one.egress().stream()).toList();
        return !rules.isEmpty() && rules.stream().noneMatch(this::mayAskNames);
    }

    private boolean mayAskNames(PolicyRule rule) {
        return rule.ports().isEmpty() || rule.ports().stream().anyMatch(this::mayBeNameService);
    }

    private boolean mayBeNameService(PolicyPort port) {
        return switch (port) {
            case PolicyPort.Named(_, var name) -> mayBeNameService(name);
            case PolicyPort.Numbers(var protocol, var range) ->
                    protocol.equals(Protocol.UDP) && range.contains(NAME_SERVICE);
        };
    }

    /** A name that nobody declares may be one of pods that no manifest describes. */
    private boolean mayBeNameService(String port) {
        var declared =
                cluster.workloads().stream()
                        .flatMap(one -> one.ports().stream())
                        .filter(one -> one.name().equals(port))
                        .toList();
        return declared.isEmpty()
                || declared.stream()
                        .anyMatch(
                                one ->
                                        one.protocol().equals(Protocol.UDP)
                                                && one.number() == NAME_SERVICE);
    }

    private static String word(Direction direction) {
        return direction.name().toLowerCase(Locale.ROOT);
    }

    private static String names(Iterable<Policy> policies) {
        var all = new ArrayList<String>();
        policies.forEach(one -> all.add(one.toString()));
        return all.stream().collect(Collectors.joining(", "));
    }
}
