package dev.haechi.cloud.local.rendering;

import dev.haechi.model.address.Cidr;
import dev.haechi.model.network.Route;
import dev.haechi.model.network.RouteTarget;
import java.util.List;

/** Longest prefix, where a cloud's routes to "the VPC" become one route for each subnet. */
record Routing(List<Route> routes) {
    Routing {
        routes = List.copyOf(routes);
    }

    /** Whether another route is chosen for the whole of a block before this one. */
    boolean overruled(Route route, Cidr block) {
        return routes.stream()
                .filter(other -> other.destination().contains(block))
                .anyMatch(
                        other ->
                                other.destination().length() > route.destination().length()
                                        || isEarlier(other, route));
    }

    /** Among routes of one block the first counts. */
    private boolean isEarlier(Route other, Route route) {
        return other.destination().equals(route.destination())
                && routes.indexOf(other) < routes.indexOf(route);
    }

    /** Whether the table hands a block over to the VPC's own subnets. */
    static boolean isLocal(Route route) {
        return route.target() instanceof RouteTarget.Local;
    }
}
