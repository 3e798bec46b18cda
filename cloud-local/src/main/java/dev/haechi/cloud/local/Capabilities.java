package dev.haechi.cloud.local;

import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.text.Problem;
import java.util.ArrayList;
import java.util.List;

/** What this cloud cannot make. */
final class Capabilities {
    private Capabilities() {}

    static List<Problem> refusals(Landscape wanted) {
        var problems = new ArrayList<Problem>();
        wanted.hubs().forEach(hub -> problems.add(Problem.of(LocalCode.NO_HUB, hub.id().value())));
        wanted.endpoints()
                .forEach(one -> problems.add(Problem.of(LocalCode.NO_ENDPOINT, one.id().value())));
        for (var balancer : wanted.loadBalancers()) {
            if (balancer.front() instanceof LoadBalancer.Managed) {
                problems.add(Problem.of(LocalCode.NO_MANAGED_BALANCER, balancer.id().value()));
            }
        }
        for (var table : wanted.routeTables()) {
            for (var route : table.routes()) {
                if (route.target() instanceof RouteTarget.Firewall) {
                    problems.add(
                            Problem.of(
                                    LocalCode.NO_INLINE_FIREWALL,
                                    table.id().value(),
                                    route.id().value()));
                }
            }
        }
        return problems;
    }
}
