package dev.haechi.network.course;

import dev.haechi.model.filter.Direction;
import dev.haechi.model.flow.Disposition;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Step;
import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.network.Route;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.model.network.Subnet;
import dev.haechi.network.atlas.Atlas;
import dev.haechi.network.atlas.RoutingTable.Entry;

/** Moves flows by routing alone through subnets, VPCs, peerings, hubs and lines. */
final class Roads {
    private final Atlas atlas;
    private final Ends ends;
    private final Forwarders forwarders;
    private final Hubs hubs;

    Roads(Atlas atlas, Ends ends) {
        this.atlas = atlas;
        this.ends = ends;
        this.forwarders = new Forwarders(atlas, this, ends);
        this.hubs = new Hubs(atlas, this, ends);
    }

    Hubs hubs() {
        return hubs;
    }

    /** Out of an interface in a subnet: straight to a neighbour, or by the routing table. */
    void leave(Subnet subnet, Wave wave) {
        if (wave.view().shared().isPresent() && wave.heading() == Heading.REPLY) {
            leaveForShared(subnet, wave, wave.view().shared().get());
            return;
        }
        var own = atlas.addressesOf(subnet);
        var neighbours = wave.towards().intersect(own);
        if (!neighbours.isEmpty()) {
            deliver(subnet, wave.only(neighbours));
        }
        var far = wave.towards().minus(own);
        var table = atlas.table(subnet);
        if (far.isEmpty()) {
            return;
        }
        if (table.isEmpty()) {
            ends.unknown(wave.only(far), subnet.id(), "routing table " + subnet.routeTable());
            return;
        }
        for (var entry : table.get().split(far)) {
            follow(subnet, entry, wave.only(entry.decides()));
        }
    }

    /** A reply to an address that nobody knows: certain only if every way is the same. */
    private void leaveForShared(Subnet subnet, Wave wave, GatewayId gateway) {
        var ways =
                atlas.table(subnet)
                        .map(table -> table.split(atlas.internet()))
                        .filter(found -> found.size() == 1);
        if (ways.isPresent()) {
            follow(subnet, ways.get().getFirst(), wave);
        } else {
            ends.unknown(wave, subnet.id(), Sieving.sharedFact(gateway));
        }
    }

    private void follow(Subnet subnet, Entry<Route> entry, Wave wave) {
        if (entry.route().isEmpty()) {
            ends.lost(
                    wave,
                    Disposition.NO_ROUTE,
                    subnet.id(),
                    new Step.Unrouted(subnet.routeTable()));
            return;
        }
        var route = preferred(subnet, entry.route().get());
        var step = new Step.Routed(subnet.routeTable(), route.id());
        var routed = wave.with(new Stage.Took(subnet.id(), step, wave.heading()));
        switch (route.target()) {
            case RouteTarget.Local() -> local(subnet.vpc(), out(subnet, routed));
            case RouteTarget.Internet(var gateway) -> internet(subnet, routed, gateway);
            case RouteTarget.Nat(var nat) -> nat(subnet, routed, nat);
            case RouteTarget.Peer(var peering) -> hubs.peer(subnet, routed, peering);
            case RouteTarget.Hub(var hub) -> hubs.hub(subnet, routed, hub);
            case RouteTarget.Line(var line) -> hubs.line(subnet, routed, line);
            case RouteTarget.Firewall(var firewall) ->
                    forwarders.firewall(subnet, routed, firewall);
            case RouteTarget.Via(var instance) -> forwarders.via(subnet, routed, instance);
            case RouteTarget.Endpoint(var endpoint) -> endpoint(subnet, routed, endpoint);
            case RouteTarget.Blackhole() ->
                    ends.lost(
                            routed,
                            Disposition.BLACKHOLED,
                            subnet.id(),
                            new Step.Dropped(Drops.BLACKHOLE));
        }
    }

    /** Past the ACL of a subnet, outwards. */
    Wave out(Subnet subnet, Wave wave) {
        return wave.checked(atlas.acl(subnet, Direction.EGRESS));
    }

    /** Past the ACL of a subnet, inwards. */
    Wave in(Subnet subnet, Wave wave) {
        return wave.checked(atlas.acl(subnet, Direction.INGRESS));
    }

    /** Past both ACLs, unless the next place is in the same subnet. */
    Wave crossing(Subnet from, Subnet to, Wave wave) {
        return from.id().equals(to.id()) ? wave : in(to, out(from, wave));
    }

    /** To whoever has the address in a VPC. */
    void local(VpcId vpc, Wave wave) {
        var left = wave.towards();
        for (var subnet : atlas.index().subnetsOf(vpc)) {
            var part = left.intersect(atlas.addressesOf(subnet));
            if (!part.isEmpty()) {
                deliver(subnet, in(subnet, wave.only(part)));
                left = left.minus(part);
            }
        }
        if (!left.isEmpty()) {
            nobody(wave.only(left), vpc);
        }
    }

    /** To whoever has the address in a subnet; ACLs are behind. */
    private void deliver(Subnet subnet, Wave wave) {
        var left = wave.towards();
        for (var cohort : atlas.cohortsIn(subnet.id())) {
            var part = left.intersect(cohort.addresses());
            if (!part.isEmpty()) {
                ends.atCohort(wave.only(part), cohort);
                left = left.minus(part);
            }
        }
        if (!left.isEmpty()) {
            nobody(wave.only(left), subnet.id());
        }
    }

    void nobody(Wave wave, Id at) {
        ends.lost(wave, Disposition.NO_SUCH_ADDRESS, at, new Step.Dropped(Drops.NO_SUCH_ADDRESS));
    }

    private void internet(Subnet subnet, Wave wave, GatewayId id) {
        var gateway = atlas.index().internetGateway(id);
        if (gateway.isEmpty()) {
            ends.unknown(wave, id, "internet gateway " + id);
        } else if (!gateway.get().vpc().equals(subnet.vpc())) {
            elsewhere(wave, id);
        } else {
            ends.atInternetGateway(out(subnet, wave).passed(id), gateway.get());
        }
    }

    /**
     * A sender with a floating IP leaves by it although the default route names a NAT gateway,
     * where the same table has a default route to an internet gateway too.
     */
    private Route preferred(Subnet subnet, Route route) {
        var table = atlas.table(subnet);
        if (table.isEmpty()
                || route.destination().length() != 0
                || !(route.target() instanceof RouteTarget.Nat)
                || !ends.hasFloatingIp(route.destination().family())) {
            return route;
        }
        return table.get().routes().stream()
                .filter(other -> other.destination().equals(route.destination()))
                .filter(other -> leadsOut(subnet, other))
                .findFirst()
                .orElse(route);
    }

    /** Whether a route leads to an internet gateway of the subnet's own VPC. */
    boolean leadsOut(Subnet subnet, Route route) {
        if (!(route.target() instanceof RouteTarget.Internet(var id))) {
            return false;
        }
        return atlas.index()
                .internetGateway(id)
                .filter(gateway -> gateway.vpc().equals(subnet.vpc()))
                .isPresent();
    }

    private void nat(Subnet subnet, Wave wave, GatewayId id) {
        var nat = atlas.index().natGateway(id);
        var its = nat.flatMap(found -> atlas.index().subnet(found.subnet()));
        if (nat.isEmpty() || its.isEmpty()) {
            ends.unknown(wave, id, "NAT gateway " + id);
        } else if (!its.get().vpc().equals(subnet.vpc())) {
            elsewhere(wave, id);
        } else {
            ends.atNatGateway(out(subnet, wave).passed(id), nat.get(), its.get());
        }
    }

    private void endpoint(Subnet subnet, Wave wave, GatewayId id) {
        var cohort = atlas.cohort(new Endpoint.OnEndpoint(id));
        if (cohort.isEmpty()) {
            ends.unknown(wave, id, "service endpoint " + id);
        } else if (!cohort.get().subnet().vpc().equals(subnet.vpc())) {
            elsewhere(wave, id);
        } else {
            ends.atCohort(crossing(subnet, cohort.get().subnet(), wave), cohort.get());
        }
    }

    /** A route leads to something that does not belong to the VPC. */
    void elsewhere(Wave wave, Id at) {
        ends.lost(wave, Disposition.NO_ROUTE, at, new Step.Dropped(Drops.NOT_ATTACHED));
    }
}
