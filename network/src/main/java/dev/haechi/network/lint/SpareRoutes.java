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
    /**
     * A route with what it leads to; empty for a blackhole.
     *
     * @param out whether it is a default route to a gateway
     */
    private record Way(
            RouteId id, Cidr destination, Object through, Optional<AddressSet> there, Out out) {}

    /**
     * Default routes out: who has a floating IP takes the internet gateway's, though a NAT
     * gateway's stands before it.
     */
    private enum Out {
        NOT,
        BY_NAT,
        BY_INTERNET_GATEWAY
    }

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
        return new Way(
                route.id(), route.destination(), Targets.name(route.target()), there, out(route));
    }

    private static Out out(Route route) {
        if (route.destination().length() > 0) {
            return Out.NOT;
        }
        return switch (route.target()) {
            case RouteTarget.Nat _ -> Out.BY_NAT;
            case RouteTarget.Internet _ -> Out.BY_INTERNET_GATEWAY;
            case RouteTarget.Local _,
                    RouteTarget.Peer _,
                    RouteTarget.Hub _,
                    RouteTarget.Line _,
                    RouteTarget.Firewall _,
                    RouteTarget.Via _,
                    RouteTarget.Endpoint _,
                    RouteTarget.Blackhole _ ->
                    Out.NOT;
        };
    }

    private static Way way(Targets targets, TransitHub hub, TransitHub.HubRoute route) {
        return new Way(
                route.id(),
                route.destination(),
                route.target().map(Targets::name).orElse(hub.id()),
                route.target().map(target -> targets.behind(hub, target)),
                Out.NOT);
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
        var better = better(ways, at);
        var left = AddressSet.of(way.destination()).minus(destinations(better));
        if (left.isEmpty()) {
            var names = Spare.names(covering(way, better).stream().map(Way::id).toList());
            return Optional.of(finding(LintCode.ROUTE_NEVER_CHOSEN, table, way, names));
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

    /** The routes that take packets from one. */
    private static List<Way> better(List<Way> ways, int at) {
        var better = new ArrayList<Way>();
        for (int i = 0; i < ways.size(); i++) {
            boolean common = ways.get(i).destination().overlaps(ways.get(at).destination());
            if (i != at && common && beats(ways.get(i), i, ways.get(at), at)) {
                better.add(ways.get(i));
            }
        }
        return better;
    }

    private static AddressSet destinations(List<Way> ways) {
        return AddressSet.of(ways.stream().map(Way::destination).toList());
    }

    /** One that takes all, if one does. */
    private static List<Way> covering(Way way, List<Way> better) {
        return better.stream()
                .filter(other -> other.destination().equals(way.destination()))
                .findFirst()
                .map(List::of)
                .orElse(better);
    }

    private static boolean beats(Way one, int oneAt, Way other, int otherAt) {
        int longer = one.destination().length() - other.destination().length();
        boolean both = one.out() == Out.BY_NAT && other.out() == Out.BY_INTERNET_GATEWAY;
        return longer > 0 || (longer == 0 && oneAt < otherAt && !both);
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
