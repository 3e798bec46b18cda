package dev.haechi.kubernetes.http;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.cluster.Entrance;
import dev.haechi.kubernetes.cluster.Gateway;
import dev.haechi.kubernetes.cluster.HttpRoute;
import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import java.util.List;

/** Looks for routes that no request comes to. */
public final class RouteLint {
    private final Cluster cluster;
    private final List<Door> doors;
    private final Problems findings = new Problems();

    private RouteLint(Cluster cluster) {
        this.cluster = cluster;
        this.doors = Doors.of(cluster);
    }

    /** What is found, by place. */
    public static List<Problem> of(Cluster cluster) {
        var lint = new RouteLint(cluster);
        cluster.routes().forEach(lint::look);
        return lint.findings.sorted();
    }

    private void look(HttpRoute route) {
        if (route.kind() == HttpRoute.Kind.HTTP_ROUTE && route.entrances().isEmpty()) {
            findings.add(route.origin(), RouteCode.NO_ENTRANCE, route.toString());
        }
        for (var entrance : route.entrances()) {
            if (entrance instanceof Entrance.OfGateway(var name, _, _)) {
                cluster.gateways().stream()
                        .filter(gateway -> gateway.name().equals(name))
                        .filter(gateway -> !isAttached(route, gateway))
                        .forEach(
                                gateway ->
                                        findings.add(
                                                route.origin(),
                                                RouteCode.NOT_ATTACHED,
                                                route.toString(),
                                                gateway.toString()));
            }
        }
    }

    private boolean isAttached(HttpRoute route, Gateway gateway) {
        return route.rules().isEmpty()
                || doors.stream()
                        .filter(door -> door.name().equals(gateway.name().toString()))
                        .flatMap(door -> door.openings().stream())
                        .anyMatch(opening -> opening.route().equals(route));
    }
}
