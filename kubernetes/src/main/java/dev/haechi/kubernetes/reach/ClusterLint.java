package dev.haechi.kubernetes.reach;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.cluster.HttpRoute;
import dev.haechi.kubernetes.cluster.KubeService;
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
        new PolicyLint(cluster, lowering, findings).look();
        cluster.services().forEach(this::look);
        cluster.routes().forEach(this::look);
        return findings.sorted();
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
                        .noneMatch(grant -> grant.admits(route.name().namespace(), to));
    }
}
