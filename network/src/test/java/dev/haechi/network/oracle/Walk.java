package dev.haechi.network.oracle;

import dev.haechi.model.address.Address;
import dev.haechi.model.compute.Inspector;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.ExternalId;
import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.VpcId;
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
import dev.haechi.network.oracle.Raw.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Moves one packet, first or reply, until it is somewhere where addresses change or it ends. */
final class Walk {
    /** Where it got to. */
    sealed interface Stop {}

    record AtNode(Node node) implements Stop {}

    record AtGateway(InternetGateway gateway) implements Stop {}

    record AtNat(NatGateway nat) implements Stop {}

    record AtExternal(ExternalId external) implements Stop {}

    private final Raw raw;
    private final Filters filters;
    private final Quirk quirk;
    private final boolean reply;
    private final Optional<Node> sender;
    private final Set<InstanceId> sawFirst;
    private final Set<Id> visited = new java.util.LinkedHashSet<>();

    /**
     * @param sawFirst forwarders that the connection's first packet came through
     */
    Walk(Raw raw, Quirk quirk, boolean reply, Optional<Node> sender, Set<InstanceId> sawFirst) {
        this.raw = raw;
        this.filters = new Filters(raw, quirk);
        this.quirk = quirk;
        this.reply = reply;
        this.sender = sender;
        this.sawFirst = sawFirst;
    }

    /** Forwarders that it came through. */
    Set<InstanceId> forwarders() {
        var found = new java.util.LinkedHashSet<InstanceId>();
        for (var id : visited) {
            if (id instanceof InstanceId instance) {
                found.add(instance);
            }
        }
        return found;
    }

    Optional<Stop> leave(Subnet subnet, Packet packet) {
        if (Raw.contains(subnet.cidrs(), packet.destination())) {
            boolean free =
                    quirk != Quirk.ACL_WITHIN_SUBNET
                            || (acl(subnet, Direction.EGRESS, packet)
                                    && acl(subnet, Direction.INGRESS, packet));
            return free
                    ? raw.ownerIn(subnet, packet.destination()).map(AtNode::new)
                    : Optional.empty();
        }
        var route = route(subnet, packet.destination());
        return route.isEmpty() ? Optional.empty() : follow(subnet, route.get(), packet);
    }

    private Optional<Route> route(Subnet subnet, Address destination) {
        var table = Raw.find(raw.landscape().routeTables(), RouteTable::id, subnet.routeTable());
        Optional<Route> best = Optional.empty();
        for (var route : table.routes()) {
            boolean ignored =
                    quirk == Quirk.IGNORE_BLACKHOLE
                            && route.target() instanceof RouteTarget.Blackhole;
            if (!ignored
                    && route.destination().contains(destination)
                    && (best.isEmpty() || better(route, best.get()))) {
                best = Optional.of(route);
            }
        }
        if (best.isEmpty()
                || best.get().destination().length() > 0
                || !(best.get().target() instanceof RouteTarget.Nat)
                || sender.isEmpty()
                || quirk == Quirk.NAT_BEFORE_FLOATING_IP
                || raw.floatingIpOf(sender.get().endpoint(), destination.family()).isEmpty()) {
            return best;
        }
        for (var route : table.routes()) {
            if (route.destination().length() == 0
                    && route.destination().family() == destination.family()
                    && route.target() instanceof RouteTarget.Internet(var id)
                    && gateway(id).vpc().equals(subnet.vpc())) {
                return Optional.of(route);
            }
        }
        return best;
    }

    private boolean better(Route route, Route than) {
        int longer = route.destination().length() - than.destination().length();
        return quirk == Quirk.SHORTEST_PREFIX ? longer < 0 : longer > 0;
    }

    private InternetGateway gateway(GatewayId id) {
        return Raw.find(raw.landscape().internetGateways(), InternetGateway::id, id);
    }

    private boolean acl(Subnet subnet, Direction direction, Packet packet) {
        return filters.acl(subnet, direction, packet, reply);
    }

    private Optional<Stop> follow(Subnet subnet, Route route, Packet packet) {
        return switch (route.target()) {
            case RouteTarget.Blackhole() -> Optional.empty();
            case RouteTarget.Via(var id) -> via(subnet, id, packet);
            case RouteTarget.Firewall(var id) -> firewall(subnet, id, packet);
            case RouteTarget.Endpoint(var id) -> endpoint(subnet, id, packet);
            case RouteTarget target when !acl(subnet, Direction.EGRESS, packet) -> Optional.empty();
            case RouteTarget.Local() -> into(subnet.vpc(), packet);
            case RouteTarget.Internet(var id) -> {
                var gateway = gateway(id);
                yield gateway.vpc().equals(subnet.vpc())
                        ? Optional.of(new AtGateway(gateway))
                        : Optional.empty();
            }
            case RouteTarget.Nat(var id) -> {
                var nat = Raw.find(raw.landscape().natGateways(), NatGateway::id, id);
                yield raw.subnet(nat.subnet()).vpc().equals(subnet.vpc())
                        ? Optional.of(new AtNat(nat))
                        : Optional.empty();
            }
            case RouteTarget.Peer(var id) -> {
                var peering = Raw.find(raw.landscape().peerings(), Peering::id, id);
                yield peer(subnet, peering, packet);
            }
            case RouteTarget.Hub(var id) -> {
                var hub = Raw.find(raw.landscape().hubs(), TransitHub::id, id);
                yield hub(hub, new TransitHub.AttachedVpc(subnet.vpc()), packet);
            }
            case RouteTarget.Line(var id) -> {
                var line = Raw.find(raw.landscape().lines(), Line::id, id);
                yield line.vpc().equals(subnet.vpc()) ? out(line, packet) : Optional.empty();
            }
        };
    }

    private Optional<Stop> peer(Subnet subnet, Peering peering, Packet packet) {
        if (!peering.one().equals(subnet.vpc()) && !peering.other().equals(subnet.vpc())) {
            return Optional.empty();
        }
        var far = peering.farFrom(subnet.vpc());
        if (quirk == Quirk.TRANSITIVE_PEERING && !raw.inVpc(far, packet.destination())) {
            for (var next : raw.landscape().peerings()) {
                boolean joins = next.one().equals(far) || next.other().equals(far);
                if (joins && raw.inVpc(next.farFrom(far), packet.destination())) {
                    return into(next.farFrom(far), packet);
                }
            }
        }
        return into(far, packet);
    }

    /** To whoever has the address in a VPC. */
    private Optional<Stop> into(VpcId vpc, Packet packet) {
        if (!raw.inVpc(vpc, packet.destination())) {
            return Optional.empty();
        }
        var subnet = raw.subnetOf(vpc, packet.destination());
        return subnet.isPresent() && acl(subnet.get(), Direction.INGRESS, packet)
                ? raw.ownerIn(subnet.get(), packet.destination()).map(AtNode::new)
                : Optional.empty();
    }

    private Optional<Stop> hub(TransitHub hub, TransitHub.Attached from, Packet packet) {
        Optional<TransitHub.HubRoute> best = Optional.empty();
        for (var attachment : hub.attachments()) {
            if (attachment.to().equals(from) || quirk == Quirk.IGNORE_HUB_TABLE) {
                for (var route : attachment.routes()) {
                    if (route.destination().contains(packet.destination())
                            && (best.isEmpty()
                                    || route.destination().length()
                                            > best.get().destination().length())) {
                        best = Optional.of(route);
                    }
                }
            }
        }
        if (best.isEmpty() || best.get().target().isEmpty()) {
            return Optional.empty();
        }
        var target = best.get().target().get();
        if (hub.attachments().stream().noneMatch(one -> one.to().equals(target))) {
            return Optional.empty();
        }
        return switch (target) {
            case TransitHub.AttachedVpc(var vpc) -> into(vpc, packet);
            case TransitHub.AttachedLine(var id) ->
                    out(Raw.find(raw.landscape().lines(), Line::id, id), packet);
        };
    }

    private Optional<Stop> out(Line line, Packet packet) {
        var far = Raw.find(raw.landscape().externals(), ExternalNetwork::id, line.far());
        return far.addresses().contains(packet.destination())
                ? Optional.of(new AtExternal(far.id()))
                : Optional.empty();
    }

    /** Every place where a packet from the far end of some line to a network can get. */
    List<Stop> fromLines(ExternalId external, Packet packet) {
        var stops = new ArrayList<Stop>();
        for (var line : raw.landscape().lines()) {
            if (line.far().equals(external)) {
                into(line.vpc(), packet).ifPresent(stops::add);
                var attached = new TransitHub.AttachedLine(line.id());
                for (var hub : raw.landscape().hubs()) {
                    if (hub.attachments().stream().anyMatch(one -> one.to().equals(attached))) {
                        hub(hub, attached, packet).ifPresent(stops::add);
                    }
                }
            }
        }
        return stops;
    }

    private boolean crosses(Subnet from, Subnet to, Packet packet) {
        return from.id().equals(to.id())
                || (acl(from, Direction.EGRESS, packet) && acl(to, Direction.INGRESS, packet));
    }

    private Optional<Stop> via(Subnet subnet, InstanceId id, Packet packet) {
        var node = raw.node(new Endpoint.OnInstance(id)).orElseThrow();
        var its = raw.subnet(node.subnet());
        if (!its.vpc().equals(subnet.vpc()) || !crosses(subnet, its, packet)) {
            return Optional.empty();
        }
        if (node.addresses().contains(packet.destination())) {
            return Optional.of(new AtNode(node));
        }
        if (!node.forwards() || visited.contains(id)) {
            return Optional.empty();
        }
        boolean passes =
                reply
                        ? sawFirst.contains(id) || node.groups().isEmpty()
                        : filters.groups(node.groups(), Direction.INGRESS, packet)
                                && filters.groups(node.groups(), Direction.EGRESS, packet);
        if (!passes && quirk != Quirk.FORWARDER_WITHOUT_GROUPS) {
            return Optional.empty();
        }
        visited.add(id);
        return leave(its, packet);
    }

    private Optional<Stop> firewall(
            Subnet subnet, dev.haechi.model.id.InspectorId id, Packet packet) {
        var inspector = Raw.find(raw.landscape().inspectors(), Inspector::id, id);
        if (!(inspector.placement() instanceof Inspector.Inline(var place))) {
            return inspector.placement() instanceof Inspector.OnInstance(var instance)
                    ? via(subnet, instance, packet)
                    : Optional.empty();
        }
        var its = raw.subnet(place);
        if (!its.vpc().equals(subnet.vpc()) || !crosses(subnet, its, packet) || !visited.add(id)) {
            return Optional.empty();
        }
        return leave(its, packet);
    }

    private Optional<Stop> endpoint(Subnet subnet, GatewayId id, Packet packet) {
        var node = raw.node(new Endpoint.OnEndpoint(id)).orElseThrow();
        var its = raw.subnet(node.subnet());
        return its.vpc().equals(subnet.vpc()) && crosses(subnet, its, packet)
                ? Optional.of(new AtNode(node))
                : Optional.empty();
    }

    static boolean leadsOut(Raw raw, NatGateway nat, Address destination) {
        var subnet = raw.subnet(nat.subnet());
        var walk = new Walk(raw, Quirk.NONE, false, Optional.empty(), Set.of());
        return walk.route(subnet, destination)
                .filter(route -> route.target() instanceof RouteTarget.Internet)
                .filter(
                        route ->
                                walk.gateway(((RouteTarget.Internet) route.target()).gateway())
                                        .vpc()
                                        .equals(subnet.vpc()))
                .isPresent();
    }
}
