package dev.haechi.kubernetes.reach;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.cluster.HttpRoute;
import dev.haechi.kubernetes.cluster.KubeService;
import dev.haechi.kubernetes.cluster.Policy;
import dev.haechi.kubernetes.cluster.PolicyPeer;
import dev.haechi.kubernetes.cluster.PolicyPort;
import dev.haechi.kubernetes.cluster.PolicyRule;
import dev.haechi.kubernetes.cluster.Tier;
import dev.haechi.kubernetes.lowering.PolicyLowering;
import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import java.util.List;

/** Looks for what is written in vain or by mistake. */
final class ClusterLint {
    private final Cluster cluster;
    private final PolicyLowering lowering;
    private final Problems findings = new Problems();

    ClusterLint(Cluster cluster, PolicyLowering lowering) {
        this.cluster = cluster;
        this.lowering = lowering;
    }

    List<Problem> findings() {
        if (!cluster.policies().isEmpty() && cluster.facts().enforced().is(false)) {
            findings.add(Problem.of(LintCode.NOT_ENFORCED, cluster.policies().size()));
        }
        cluster.policies().forEach(this::look);
        for (int i = 1; i < cluster.policies().size(); i++) {
            lookAtPriorities(cluster.policies().get(i - 1), cluster.policies().get(i));
        }
        cluster.services().forEach(this::look);
        cluster.routes().forEach(this::look);
        return findings.sorted();
    }

    private void look(Policy policy) {
        if (lowering.subjects(policy) == 0) {
            findings.add(policy.origin(), LintCode.SELECTS_NOTHING, policy.toString());
        }
        policy.ingress().forEach(rule -> look(policy, rule));
        policy.egress().forEach(rule -> look(policy, rule));
    }

    private void look(Policy policy, PolicyRule rule) {
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
            if (port instanceof PolicyPort.Named named && !isDeclared(named)) {
                findings.add(
                        rule.origin(),
                        LintCode.PORT_OF_NOBODY,
                        policy.toString(),
                        rule.place(),
                        named.name());
            }
        }
    }

    private boolean isDeclared(PolicyPort.Named port) {
        return cluster.workloads().stream()
                .anyMatch(
                        workload ->
                                port.protocols().stream()
                                        .anyMatch(
                                                one ->
                                                        !workload.named(port.name(), one)
                                                                .isEmpty()));
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

    private void look(KubeService service) {
        if (service.selector().isEmpty() || service.type() == KubeService.Type.EXTERNAL_NAME) {
            return;
        }
        var pods = new Endpoints(cluster).selected(service);
        if (pods.isEmpty()) {
            findings.add(
                    service.origin(),
                    LintCode.NO_ENDPOINT,
                    service.toString(),
                    service.selector().map(Object::toString).orElse(""));
            return;
        }
        for (var port : service.ports()) {
            if (pods.stream()
                    .allMatch(i -> Endpoints.numbers(port, cluster.workloads().get(i)).isEmpty())) {
                findings.add(
                        service.origin(), LintCode.NO_TARGET, service.toString(), port.target());
            }
        }
    }

    private void look(HttpRoute route) {
        for (var backend : route.backends()) {
            if (isMissing(backend)) {
                findings.add(
                        backend.origin(),
                        LintCode.NO_BACKEND,
                        route.toString(),
                        backend.service().toString(),
                        backend.port());
            } else if (isNotGranted(route, backend)) {
                findings.add(
                        backend.origin(),
                        LintCode.NOT_GRANTED,
                        route.toString(),
                        backend.service().toString());
            }
        }
    }

    private boolean isMissing(HttpRoute.Backend backend) {
        return cluster.services().stream()
                .filter(service -> service.name().equals(backend.service()))
                .flatMap(service -> service.ports().stream())
                .noneMatch(
                        port ->
                                port.name().equals(backend.port())
                                        || Integer.toString(port.port()).equals(backend.port()));
    }

    private boolean isNotGranted(HttpRoute route, HttpRoute.Backend backend) {
        var to = backend.service();
        return !to.namespace().equals(route.name().namespace())
                && cluster.grants().stream()
                        .noneMatch(
                                grant ->
                                        grant.namespace().equals(to.namespace())
                                                && grant.from().equals(route.name().namespace())
                                                && grant.service()
                                                        .filter(one -> !one.equals(to.name()))
                                                        .isEmpty());
    }
}
