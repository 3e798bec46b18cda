package dev.haechi.network.smt;

import com.microsoft.z3.BitVecExpr;
import com.microsoft.z3.BoolExpr;
import dev.haechi.model.compute.Inspector;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.ExternalId;
import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.HubId;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.InspectorId;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.PeeringId;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.network.ExternalNetwork;
import dev.haechi.model.network.InternetGateway;
import dev.haechi.model.network.Line;
import dev.haechi.model.network.NatGateway;
import dev.haechi.model.network.Peering;
import dev.haechi.model.network.Route;
import dev.haechi.model.network.RouteTable;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.network.TransitHub;
import dev.haechi.model.network.TransitHub.Attached;
import dev.haechi.model.network.TransitHub.AttachedLine;
import dev.haechi.model.network.TransitHub.AttachedVpc;
import dev.haechi.model.network.TransitHub.HubRoute;
import dev.haechi.network.smt.Places.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where packets go from a subnet or a line: longest prefix, hop by hop. */
final class Routing {
    private final Places places;
    private final Terms terms;
    private final Rules rules;
    private final Map<Asked, List<Way>> known = new HashMap<>();

    /**
     * How packets travel.
     *
     * @param answers whether they answer others
     * @param seen the instances that forwarded what is answered
     * @param floats whether their sender has a floating IP
     */
    record Trip(boolean answers, Set<InstanceId> seen, boolean floats) {
        static Trip opening(boolean floats) {
            return new Trip(false, Set.of(), floats);
        }

        static Trip answering(Set<InstanceId> seen, boolean floats) {
            return new Trip(true, seen, floats);
        }
    }

    private record Asked(SubnetId subnet, Header packet, Trip trip) {}

    /** A packet on its way, and what it passed. */
    private record Going(Header packet, Trip trip, Set<Id> passed, Set<InstanceId> through) {
        Going past(Id place) {
            var all = new HashSet<>(passed);
            all.add(place);
            var forwarders = new LinkedHashSet<>(through);
            if (place instanceof InstanceId instance) {
                forwarders.add(instance);
            }
            return new Going(packet, trip, all, forwarders);
        }
    }

    Routing(Places places, Terms terms, Rules rules) {
        this.places = places;
        this.terms = terms;
        this.rules = rules;
    }

    /** Every way out of a subnet; no packet goes two of them. */
    List<Way> leave(Subnet subnet, Header packet, Trip trip) {
        return known.computeIfAbsent(
                new Asked(subnet.id(), packet, trip),
                _ -> leave(subnet, new Going(packet, trip, Set.of(), Set.of())));
    }

    private List<Way> leave(Subnet subnet, Going going) {
        var destination = going.packet().destination();
        var here = terms.in(destination, subnet.cidrs());
        var ways = new ArrayList<Way>();
        ways.add(new Way(here, new Way.InSubnet(subnet.id()), going.through()));
        var table =
                Places.named(places.landscape().routeTables(), RouteTable::id, subnet.routeTable());
        var left = terms.not(here);
        for (var route : byPrefix(table)) {
            var matches = terms.in(destination, route.destination());
            var chosen = terms.all(left, matches);
            if (!terms.isNever(chosen)) {
                var target = target(route, table, subnet, going.trip());
                follow(subnet, target, going).forEach(way -> ways.add(only(chosen, way)));
                left = terms.all(left, terms.not(matches));
            }
        }
        return List.copyOf(ways);
    }

    private Way only(BoolExpr chosen, Way way) {
        return new Way(terms.all(chosen, way.taken()), way.end(), way.through());
    }

    private static List<Route> byPrefix(RouteTable table) {
        return table.routes().stream()
                .sorted(Comparator.comparingInt((Route one) -> -one.destination().length()))
                .toList();
    }

    /** A floating IP goes before a default route to a NAT gateway, not before a longer one. */
    private RouteTarget target(Route route, RouteTable table, Subnet subnet, Trip trip) {
        if (!trip.floats()
                || route.destination().length() > 0
                || !(route.target() instanceof RouteTarget.Nat)) {
            return route.target();
        }
        return table.routes().stream()
                .filter(one -> one.destination().equals(route.destination()))
                .map(Route::target)
                .filter(one -> isOwnGateway(one, subnet))
                .findFirst()
                .orElse(route.target());
    }

    private boolean isOwnGateway(RouteTarget target, Subnet subnet) {
        return target instanceof RouteTarget.Internet(var id)
                && gateway(id).vpc().equals(subnet.vpc());
    }

    private InternetGateway gateway(GatewayId id) {
        return Places.named(places.landscape().internetGateways(), InternetGateway::id, id);
    }

    private List<Way> follow(Subnet subnet, RouteTarget target, Going going) {
        return switch (target) {
            case RouteTarget.Blackhole _ -> List.of();
            case RouteTarget.Via(var id) -> via(subnet, id, going);
            case RouteTarget.Firewall(var id) -> firewall(subnet, id, going);
            case RouteTarget.Endpoint(var id) -> {
                var node = places.node(new Endpoint.OnEndpoint(id)).orElseThrow();
                yield subnet.vpc().equals(node.vpc())
                        ? way(crosses(subnet, node.subnet(), going), new Way.At(node.name()), going)
                        : List.of();
            }
            case RouteTarget.Local _ -> out(subnet, new Way.InVpc(subnet.vpc()), going);
            case RouteTarget.Peer(var id) -> peer(subnet, id, going);
            case RouteTarget.Hub(var id) -> {
                var leaves = rules.acl(subnet, Direction.EGRESS, going.packet());
                yield hub(id, new AttachedVpc(subnet.vpc()), going).stream()
                        .map(way -> only(leaves, way))
                        .toList();
            }
            case RouteTarget.Line(var id) -> {
                var line = Places.named(places.landscape().lines(), Line::id, id);
                var leaves = rules.acl(subnet, Direction.EGRESS, going.packet());
                yield line.vpc().equals(subnet.vpc())
                        ? onto(line, going).stream().map(way -> only(leaves, way)).toList()
                        : List.of();
            }
            case RouteTarget.Internet(var id) ->
                    isOwnGateway(target, subnet)
                            ? out(subnet, new Way.AtGateway(gateway(id)), going)
                            : List.of();
            case RouteTarget.Nat(var id) -> {
                var nat = Places.named(places.landscape().natGateways(), NatGateway::id, id);
                yield places.subnet(nat.subnet()).vpc().equals(subnet.vpc())
                        ? out(subnet, new Way.AtNat(nat), going)
                        : List.of();
            }
        };
    }

    private static List<Way> way(BoolExpr taken, Way.End end, Going going) {
        return List.of(new Way(taken, end, going.through()));
    }

    private List<Way> out(Subnet subnet, Way.End end, Going going) {
        return way(rules.acl(subnet, Direction.EGRESS, going.packet()), end, going);
    }

    /** Not transitive: what is not for the far VPC is dropped there. */
    private List<Way> peer(Subnet subnet, PeeringId id, Going going) {
        var peering = Places.named(places.landscape().peerings(), Peering::id, id);
        if (peering.one().equals(subnet.vpc())) {
            return out(subnet, new Way.InVpc(peering.other()), going);
        }
        return peering.other().equals(subnet.vpc())
                ? out(subnet, new Way.InVpc(peering.one()), going)
                : List.of();
    }

    /** By the table of what a packet came through, and out to what is attached. */
    private List<Way> hub(HubId id, Attached from, Going going) {
        var hub = Places.named(places.landscape().hubs(), TransitHub::id, id);
        var routes =
                hub.attachments().stream()
                        .filter(one -> one.to().equals(from))
                        .flatMap(one -> one.routes().stream())
                        .sorted(Comparator.comparingInt((HubRoute r) -> -r.destination().length()))
                        .toList();
        var ways = new ArrayList<Way>();
        var left = terms.either(true);
        for (var route : routes) {
            var matches = terms.in(destination(going), route.destination());
            var chosen = terms.all(left, matches);
            route.target()
                    .filter(to -> hub.attachments().stream().anyMatch(one -> one.to().equals(to)))
                    .ifPresent(
                            to -> attached(to, going).forEach(way -> ways.add(only(chosen, way))));
            left = terms.all(left, terms.not(matches));
        }
        return ways;
    }

    private static BitVecExpr destination(Going going) {
        return going.packet().destination();
    }

    private List<Way> attached(Attached to, Going going) {
        return switch (to) {
            case AttachedVpc(var vpc) -> way(terms.either(true), new Way.InVpc(vpc), going);
            case AttachedLine(var id) ->
                    onto(Places.named(places.landscape().lines(), Line::id, id), going);
        };
    }

    private List<Way> onto(Line line, Going going) {
        var far = Places.named(places.landscape().externals(), ExternalNetwork::id, line.far());
        return way(
                terms.in(destination(going), far.addresses()), new Way.AtNetwork(far.id()), going);
    }

    /** Every way in from the lines of a network; a packet may go several. */
    List<Way> fromLines(ExternalId network, Header packet, Trip trip) {
        var going = new Going(packet, trip, Set.of(), Set.of());
        var ways = new ArrayList<Way>();
        for (var line : places.landscape().lines()) {
            if (line.far().equals(network)) {
                ways.addAll(way(terms.either(true), new Way.InVpc(line.vpc()), going));
                for (var hub : places.landscape().hubs()) {
                    ways.addAll(hub(hub.id(), new AttachedLine(line.id()), going));
                }
            }
        }
        return ways;
    }

    private BoolExpr crosses(Subnet from, Subnet to, Going going) {
        return from.equals(to)
                ? terms.either(true)
                : terms.all(
                        rules.acl(from, Direction.EGRESS, going.packet()),
                        rules.acl(to, Direction.INGRESS, going.packet()));
    }

    private List<Way> via(Subnet subnet, InstanceId id, Going going) {
        var node = places.node(new Endpoint.OnInstance(id)).orElseThrow();
        if (!node.vpc().equals(subnet.vpc())) {
            return List.of();
        }
        var crosses = crosses(subnet, node.subnet(), going);
        var own = terms.isOneOf(destination(going), node.addresses());
        var ways = new ArrayList<>(way(terms.all(crosses, own), new Way.At(node.name()), going));
        if (node.forwards() && !going.passed().contains(id)) {
            var passes = terms.all(crosses, terms.not(own), passes(node, going));
            leave(node.subnet(), going.past(id)).forEach(way -> ways.add(only(passes, way)));
        }
        return ways;
    }

    /** Groups are stateful: an answer passes who let pass what is answered, or has no groups. */
    private BoolExpr passes(Node node, Going going) {
        if (going.trip().answers()) {
            boolean knows =
                    node.groups().isEmpty()
                            || going.trip().seen().stream()
                                    .anyMatch(
                                            id -> node.name().equals(new Endpoint.OnInstance(id)));
            return terms.either(knows);
        }
        return terms.all(
                rules.groups(node, Direction.INGRESS, going.packet()),
                rules.groups(node, Direction.EGRESS, going.packet()));
    }

    private List<Way> firewall(Subnet subnet, InspectorId id, Going going) {
        var inspector = Places.named(places.landscape().inspectors(), Inspector::id, id);
        return switch (inspector.placement()) {
            case Inspector.Attached _ -> List.of();
            case Inspector.OnInstance(var instance) -> via(subnet, instance, going);
            case Inspector.Inline(var at) -> {
                var place = places.subnet(at);
                if (!place.vpc().equals(subnet.vpc()) || going.passed().contains(id)) {
                    yield List.of();
                }
                var crosses = crosses(subnet, place, going);
                yield leave(place, going.past(id)).stream().map(way -> only(crosses, way)).toList();
            }
        };
    }

    /** What goes from a NAT gateway's own subnet to an internet gateway. */
    BoolExpr leadsOut(NatGateway nat, Header packet) {
        var subnet = places.subnet(nat.subnet());
        var table =
                Places.named(places.landscape().routeTables(), RouteTable::id, subnet.routeTable());
        var leads = new ArrayList<BoolExpr>();
        var left = terms.either(true);
        for (var route : byPrefix(table)) {
            var matches = terms.in(packet.destination(), route.destination());
            if (isOwnGateway(route.target(), subnet)) {
                leads.add(terms.all(left, matches));
            }
            left = terms.all(left, terms.not(matches));
        }
        return terms.any(leads);
    }
}
