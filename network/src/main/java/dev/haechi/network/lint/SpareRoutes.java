package dev.haechi.network.lint;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.RouteId;
import dev.haechi.model.network.Route;
import dev.haechi.model.network.RouteTable;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.model.network.TransitHub;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Routes that no packet takes, that lead nowhere, or that drop packets to somebody. */
record SpareRoutes(Scene scene) {
    /** A route with what it leads to; empty for a blackhole. */
    private record Way(RouteId id, Cidr destination, Object through, Optional<AddressSet> there) {}

    List<LintFinding> findings() {
        var findings = new ArrayList<LintFinding>();
        var targets = new Targets(scene);
        for (var table : scene.landscape().routeTables()) {
            var ways = table.routes().stream().map(route -> way(targets, table, route)).toList();
            findings.addAll(findings(table.id(), ways, used(table)));
        }
        for (var hub : scene.landscape().hubs()) {
            for (var attachment : hub.attachments()) {
                var ways = attachment.routes().stream().map(one -> way(targets, hub, one)).toList();
                findings.addAll(findings(hub.id(), ways, targets.attached(hub)));
            }
        }
        return findings;
    }

    private static Way way(Targets targets, RouteTable table, Route route) {
        var there =
                route.target() instanceof RouteTarget.Blackhole
                        ? Optional.<AddressSet>empty()
                        : Optional.of(targets.behind(route.target(), table.vpc()));
        return new Way(route.id(), route.destination(), Targets.name(route.target()), there);
    }

    private static Way way(Targets targets, TransitHub hub, TransitHub.HubRoute route) {
        return new Way(
                route.id(),
                route.destination(),
                route.target().map(Targets::name).orElse(hub.id()),
                route.target().map(target -> targets.behind(hub, target)));
    }

    private static List<LintFinding> findings(Id table, List<Way> ways, AddressSet used) {
        var findings = new ArrayList<LintFinding>();
        for (int i = 0; i < ways.size(); i++) {
            finding(table, ways, i, used).ifPresent(findings::add);
        }
        return findings;
    }

    private static Optional<LintFinding> finding(
            Id table, List<Way> ways, int at, AddressSet used) {
        var way = ways.get(at);
        var better = new ArrayList<RouteId>();
        var left = AddressSet.of(way.destination());
        for (int i = 0; i < ways.size(); i++) {
            var other = ways.get(i);
            var taken = AddressSet.of(other.destination());
            if (i != at && beats(other, i, way, at) && !left.intersect(taken).isEmpty()) {
                better.add(other.id());
                left = left.minus(taken);
            }
        }
        if (left.isEmpty()) {
            return Optional.of(
                    finding(LintCode.ROUTE_NEVER_CHOSEN, table, way, Spare.names(better)));
        }
        var dropped = way.there().isEmpty() ? left.intersect(used) : AddressSet.NONE;
        if (!dropped.isEmpty()) {
            return Optional.of(finding(LintCode.BLACKHOLE_IN_USE, table, way, dropped));
        }
        boolean nowhere = way.there().isPresent() && way.there().get().intersect(left).isEmpty();
        return nowhere
                ? Optional.of(finding(LintCode.ROUTE_TO_NOWHERE, table, way, way.through()))
                : Optional.empty();
    }

    private static boolean beats(Way one, int oneAt, Way other, int otherAt) {
        int longer = one.destination().length() - other.destination().length();
        return longer > 0 || (longer == 0 && oneAt < otherAt);
    }

    private static LintFinding finding(LintCode code, Id table, Way way, Object why) {
        return LintFinding.of(code, way.id(), table, way.id(), table, why);
    }

    /** The addresses of those in the table's VPC and its peers, apart from lone users' own. */
    private AddressSet used(RouteTable table) {
        var used = AddressSet.NONE;
        var users =
                scene.landscape().subnets().stream()
                        .filter(one -> one.routeTable().equals(table.id()))
                        .toList();
        for (var subnet : scene.landscape().subnets()) {
            boolean near =
                    subnet.vpc().equals(table.vpc())
                            || scene.index().arePeers(table.vpc(), subnet.vpc());
            boolean anybody = users.stream().anyMatch(user -> !user.id().equals(subnet.id()));
            if (near && anybody) {
                used = used.union(AddressSet.ofAddresses(scene.members(subnet.id())));
            }
        }
        return used;
    }
}
