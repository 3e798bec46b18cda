package dev.haechi.verifier.reading;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.compute.Inspector;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.InspectorId;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.PeeringId;
import dev.haechi.model.id.RouteTableId;
import dev.haechi.model.network.Route;
import dev.haechi.model.network.RouteTable;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.model.network.Subnet;
import dev.haechi.verifier.claim.Place;
import dev.haechi.verifier.claim.Place.Spot;
import dev.haechi.verifier.claim.Way;
import dev.haechi.verifier.packets.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where packets get that leave an interface of a subnet for another subnet. Those for an address of
 * the subnet itself stay in it.
 */
public final class Roads {
    private final Ground ground;
    private final GroupRules groups;
    private final AclRules acls;
    private final Exits exits;
    private final Hubs hubs;
    private final Map<Id, RouteTable> tables;
    private final Map<RouteTableId, Decisions<Route>> decisions = new HashMap<>();

    Roads(Ground ground, GroupRules groups, AclRules acls) {
        this.ground = ground;
        this.groups = groups;
        this.acls = acls;
        this.hubs = new Hubs(ground);
        this.exits = new Exits(ground, this);
        this.tables = Ground.byId(ground.landscape().routeTables(), RouteTable::id);
    }

    Hubs hubs() {
        return hubs;
    }

    Decisions<Route> decisions(Subnet subnet) {
        return decisions.computeIfAbsent(
                subnet.routeTable(),
                id -> Decisions.of(Ground.found(tables, id).routes(), Route::destination));
    }

    /** One step of packets at a {@link Spot#SUBNET}. */
    public List<Move> from(Way way, Subnet subnet, Box box) {
        var far = box.destinations().minus(ground.cidrs(subnet));
        var moves = new ArrayList<Move>();
        for (var decision : decisions(subnet).all()) {
            var part = box.to(far.intersect(decision.destinations()));
            if (!part.isEmpty()) {
                moves.addAll(by(decision.route(), new Leaving(way, subnet, part)));
            }
        }
        moves.removeIf(move -> move.sent().isEmpty() || leadsNowhere(move));
        return moves;
    }

    /** Answers that have to leave by a gateway come to nothing anywhere inside. */
    private static boolean leadsNowhere(Move move) {
        return move.to() instanceof Move.AtPlace(var place)
                && place.way() == Way.ANSWER_OUTSIDE
                && place.spot() == Spot.VPC;
    }

    /** Packets on their way out of a subnet. */
    record Leaving(Way way, Subnet subnet, Box box) {
        Leaving only(Box some) {
            return new Leaving(way, subnet, some);
        }

        Place place(Spot spot, Id id) {
            return new Place(way, spot, id.value());
        }
    }

    private List<Move> by(Route route, Leaving leaving) {
        return switch (route.target()) {
            case RouteTarget.Blackhole() -> List.of();
            case RouteTarget.Local() ->
                    List.of(out(leaving, hubs.into(leaving, leaving.subnet().vpc())));
            case RouteTarget.Peer(var id) -> peer(leaving, id);
            case RouteTarget.Hub(var id) ->
                    hubs.fromVpc(ground.hub(id), leaving).stream()
                            .map(move -> out(leaving, move))
                            .toList();
            case RouteTarget.Line(var id) -> line(leaving, id);
            case RouteTarget.Via(var id) -> via(leaving, id);
            case RouteTarget.Firewall(var id) -> firewall(leaving, id);
            case RouteTarget.Endpoint(var id) -> endpoint(leaving, id);
            case RouteTarget.Internet(var id) -> internet(leaving, id);
            case RouteTarget.Nat(var id) -> nat(leaving, route, id);
        };
    }

    /** The same, past the ACL of the subnet that they leave. */
    private Move out(Leaving leaving, Move move) {
        return move.checked(box -> acls.passed(leaving.subnet(), Direction.EGRESS, box));
    }

    private static Move move(Leaving leaving, Move.Target to, Box box) {
        return Move.of(Optional.of(leaving.subnet().id()), to, box);
    }

    /** A peering carries to addresses of the VPC at its other end, and no further. */
    private List<Move> peer(Leaving leaving, PeeringId id) {
        var peering = ground.peering(id);
        var vpc = leaving.subnet().vpc();
        if (!peering.one().equals(vpc) && !peering.other().equals(vpc)) {
            return List.of();
        }
        return List.of(out(leaving, hubs.into(leaving, peering.farFrom(vpc))));
    }

    private List<Move> line(Leaving leaving, GatewayId id) {
        return ground.line(id).vpc().equals(leaving.subnet().vpc())
                ? List.of(out(leaving, hubs.onto(leaving, id)))
                : List.of();
    }

    private boolean near(Leaving leaving, Subnet other) {
        return leaving.subnet().vpc().equals(other.vpc());
    }

    /** Past both ACLs, unless the next place is in the same subnet. */
    private Move crossing(Leaving leaving, Subnet to, Move.Target target, Box box) {
        var move = move(leaving, target, box);
        return leaving.subnet().id().equals(to.id())
                ? move
                : out(leaving, move).checked(one -> acls.passed(to, Direction.INGRESS, one));
    }

    /** An instance takes what is for itself, and takes the rest on if it forwards. */
    private List<Move> via(Leaving leaving, InstanceId id) {
        var node = ground.node(id);
        if (!near(leaving, node.subnet())) {
            return List.of();
        }
        var moves = new ArrayList<Move>();
        var own = leaving.box().to(leaving.box().destinations().intersect(node.own()));
        var target = new Move.AtNode(node, leaving.way());
        moves.add(crossing(leaving, node.subnet(), target, own));
        if (node.forwards()) {
            var others = leaving.box().to(leaving.box().destinations().minus(node.own()));
            moves.add(through(leaving, node, others));
        }
        return moves;
    }

    /** An answer may pass groups: they may have seen what it answers. */
    private Move through(Leaving leaving, Node node, Box box) {
        var on = new Move.AtPlace(leaving.place(Spot.SUBNET, node.subnet().id()));
        var move = crossing(leaving, node.subnet(), on, box);
        return leaving.way() == Way.OPENING
                ? move.checked(
                        one -> groups.admitted(node.groups(), Direction.INGRESS, one),
                        one -> groups.admitted(node.groups(), Direction.EGRESS, one))
                : move;
    }

    /** A firewall has no rules in a landscape: it lets everything on. */
    private List<Move> firewall(Leaving leaving, InspectorId id) {
        return switch (ground.inspector(id).placement()) {
            case Inspector.Attached _ -> List.of();
            case Inspector.OnInstance(var instance) -> via(leaving, instance);
            case Inspector.Inline(var place) -> {
                var subnet = ground.subnet(place);
                var on = new Move.AtPlace(leaving.place(Spot.SUBNET, place));
                yield near(leaving, subnet)
                        ? List.of(crossing(leaving, subnet, on, leaving.box()))
                        : List.of();
            }
        };
    }

    private List<Move> endpoint(Leaving leaving, GatewayId id) {
        var node = ground.node(new Endpoint.OnEndpoint(id));
        var target = new Move.AtNode(node, leaving.way());
        return near(leaving, node.subnet())
                ? List.of(crossing(leaving, node.subnet(), target, leaving.box()))
                : List.of();
    }

    boolean isOwn(Subnet subnet, GatewayId internetGateway) {
        return ground.internetGateway(internetGateway).vpc().equals(subnet.vpc());
    }

    private List<Move> internet(Leaving leaving, GatewayId id) {
        if (!isOwn(leaving.subnet(), id)) {
            return List.of();
        }
        return switch (leaving.way()) {
            case OPENING ->
                    exits.byGateway(leaving, ground.internetGateway(id)).stream()
                            .map(move -> out(leaving, move))
                            .toList();
            case ANSWER -> List.of();
            case ANSWER_OUTSIDE ->
                    List.of(out(leaving, move(leaving, new Move.AtGateway(), leaving.box())));
        };
    }

    /**
     * Whoever has a floating IP leaves by it although the default route names a NAT gateway, where
     * the same table has a default route to an internet gateway too.
     */
    private List<Move> nat(Leaving leaving, Route route, GatewayId id) {
        var moves = new ArrayList<Move>();
        var gateway = otherDefault(leaving.subnet(), route);
        var holders = AddressSet.NONE;
        if (gateway.isPresent()) {
            holders = exits.holders(leaving.subnet().vpc(), route.destination().family());
            var theirs = leaving.box().from(leaving.box().sources().intersect(holders));
            moves.addAll(internet(leaving.only(theirs), gateway.get()));
        }
        var others = leaving.box().from(leaving.box().sources().minus(holders));
        boolean own = near(leaving, ground.subnet(ground.nat(id).subnet()));
        if (own && leaving.way() == Way.OPENING) {
            exits.byNat(leaving.only(others), ground.nat(id)).stream()
                    .map(move -> out(leaving, move))
                    .forEach(moves::add);
        }
        return moves;
    }

    private Optional<GatewayId> otherDefault(Subnet subnet, Route route) {
        if (route.destination().length() > 0) {
            return Optional.empty();
        }
        return Ground.found(tables, subnet.routeTable()).routes().stream()
                .filter(other -> other.destination().equals(route.destination()))
                .map(Route::target)
                .filter(RouteTarget.Internet.class::isInstance)
                .map(target -> ((RouteTarget.Internet) target).gateway())
                .filter(id -> isOwn(subnet, id))
                .findFirst();
    }
}
