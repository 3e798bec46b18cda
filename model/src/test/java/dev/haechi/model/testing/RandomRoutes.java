package dev.haechi.model.testing;

import dev.haechi.model.address.Cidr;
import dev.haechi.model.compute.Inspector;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.id.ExternalId;
import dev.haechi.model.id.HubId;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.RouteId;
import dev.haechi.model.id.RouteTableId;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.network.ExternalNetwork;
import dev.haechi.model.network.Line;
import dev.haechi.model.network.Route;
import dev.haechi.model.network.RouteTable;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.network.TransitHub;
import dev.haechi.model.network.TransitHub.AttachedLine;
import dev.haechi.model.network.TransitHub.AttachedVpc;
import dev.haechi.model.network.TransitHub.Attachment;
import dev.haechi.model.network.TransitHub.HubRoute;
import dev.haechi.model.network.Vpc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Routing tables and hubs, over all that was drawn before. */
final class RandomRoutes {
    private final Draft draft;
    private final List<Vpc> onHub = new ArrayList<>();

    RandomRoutes(Draft draft) {
        this.draft = draft;
    }

    void draw() {
        if (draft.draws(Feature.HUB, 50)) {
            draft.vpcs.stream()
                    .filter(vpc -> onHub.stream().allMatch(on -> RandomPlaces.apart(on, vpc)))
                    .forEach(onHub::add);
            draft.hubs.add(hub());
        }
        for (var vpc : draft.vpcs) {
            draft.subnetsOf(vpc.id()).stream()
                    .map(Subnet::routeTable)
                    .distinct()
                    .forEach(id -> draft.routeTables.add(table(id, vpc)));
        }
    }

    private RouteTable table(RouteTableId id, Vpc vpc) {
        var routes = new ArrayList<Route>();
        for (var cidr : vpc.cidrs()) {
            routes.add(route(id, routes, cidr, new RouteTarget.Local()));
        }
        addOutward(id, vpc, routes);
        addPeers(id, vpc, routes);
        addLines(id, vpc, routes);
        addDetours(id, vpc, routes);
        if (draft.draws(Feature.BLACKHOLE, 25)) {
            var some = draft.dice.pick(draft.subnets).cidrs().getFirst();
            var block = draft.dice.evens() ? some : Cidr.parse("192.0.2.0/25");
            routes.add(route(id, routes, block, new RouteTarget.Blackhole()));
        }
        return new RouteTable(id, vpc.id(), routes);
    }

    private static Route route(
            RouteTableId table, List<Route> before, Cidr destination, RouteTarget target) {
        return new Route(RouteId.of(table + "-route-" + (before.size() + 1)), destination, target);
    }

    /** The internet through its gateway, or through a NAT gateway that stands in another table. */
    private void addOutward(RouteTableId id, Vpc vpc, List<Route> routes) {
        var gateway =
                draft.internetGateways.stream()
                        .filter(igw -> igw.vpc().equals(vpc.id()))
                        .findFirst();
        if (gateway.isEmpty() || draft.dice.chance(20)) {
            return;
        }
        var nat = draft.natGateways.stream().filter(one -> standsIn(one.subnet(), vpc)).findFirst();
        boolean own =
                nat.isPresent()
                        && draft.subnets.stream()
                                .filter(subnet -> subnet.id().equals(nat.get().subnet()))
                                .anyMatch(subnet -> subnet.routeTable().equals(id));
        var direct = new RouteTarget.Internet(gateway.get().id());
        if (draft.draws(Feature.IPV6_INTERNET, 60)) {
            boolean hidden = nat.isPresent() && !own && draft.dice.evens();
            RouteTarget way = hidden ? new RouteTarget.Nat(nat.get().id()) : direct;
            routes.add(route(id, routes, Cidr.ALL_V6, way));
        }
        var block = draft.dice.chance(85) ? Cidr.ALL_V4 : Cidr.parse("192.0.0.0/5");
        if (nat.isEmpty() || own || draft.dice.chance(25)) {
            routes.add(route(id, routes, block, direct));
            return;
        }
        routes.add(route(id, routes, block, new RouteTarget.Nat(nat.get().id())));
        if (draft.draws(Feature.TWO_WAYS_OUT, 40)) {
            routes.add(route(id, routes, block, direct));
        }
    }

    private boolean standsIn(SubnetId subnet, Vpc vpc) {
        return draft.subnetsOf(vpc.id()).stream().anyMatch(one -> one.id().equals(subnet));
    }

    private void addPeers(RouteTableId id, Vpc vpc, List<Route> routes) {
        for (var peering : draft.peerings) {
            boolean joined = peering.one().equals(vpc.id()) || peering.other().equals(vpc.id());
            if (joined && draft.dice.chance(80)) {
                var far = peering.farFrom(vpc.id());
                var target = new RouteTarget.Peer(peering.id());
                for (var cidr : draft.dice.chance(75) ? blocks(far) : someSubnet(far)) {
                    routes.add(route(id, routes, cidr, target));
                }
                if (draft.draws(Feature.BEYOND_PEERING, 40)) {
                    beyond(vpc, far).stream()
                            .filter(cidr -> free(routes, cidr))
                            .forEach(cidr -> routes.add(route(id, routes, cidr, target)));
                }
            }
        }
        if (onHub.contains(vpc)) {
            for (var other : onHub) {
                if (!other.equals(vpc) && free(routes, other.cidrs().getFirst())) {
                    var target = new RouteTarget.Hub(draft.hubs.getFirst().id());
                    routes.add(route(id, routes, other.cidrs().getFirst(), target));
                }
            }
            for (var external : draft.externals) {
                for (var block : external.addresses().blocks()) {
                    if (free(routes, block) && draft.draws(Feature.HUB_LINE, 50)) {
                        var target = new RouteTarget.Hub(draft.hubs.getFirst().id());
                        routes.add(route(id, routes, block, target));
                    }
                }
            }
        }
    }

    /** The blocks of VPCs that are joined with a peer, and not with the VPC itself. */
    private List<Cidr> beyond(Vpc vpc, VpcId peer) {
        return draft.vpcs.stream()
                .filter(other -> !other.equals(vpc) && !other.id().equals(peer))
                .filter(other -> joined(other.id(), peer) && !joined(other.id(), vpc.id()))
                .flatMap(other -> other.cidrs().stream())
                .toList();
    }

    private boolean joined(VpcId one, VpcId other) {
        return draft.peerings.stream()
                .map(peering -> Set.of(peering.one(), peering.other()))
                .anyMatch(Set.of(one, other)::equals);
    }

    private static boolean free(List<Route> routes, Cidr destination) {
        return routes.stream().noneMatch(route -> route.destination().equals(destination));
    }

    private List<Cidr> blocks(VpcId vpc) {
        return draft.vpcs.stream()
                .filter(one -> one.id().equals(vpc))
                .flatMap(one -> one.cidrs().stream())
                .toList();
    }

    private List<Cidr> someSubnet(VpcId vpc) {
        return draft.dice.pick(draft.subnetsOf(vpc)).cidrs();
    }

    private void addLines(RouteTableId id, Vpc vpc, List<Route> routes) {
        for (var line : draft.lines) {
            if (line.vpc().equals(vpc.id()) && draft.dice.chance(75)) {
                farBlocks(line.far())
                        .forEach(
                                block ->
                                        routes.add(
                                                route(
                                                        id,
                                                        routes,
                                                        block,
                                                        new RouteTarget.Line(line.id()))));
            }
        }
    }

    private List<Cidr> farBlocks(ExternalId far) {
        return draft.externals.stream()
                .filter(external -> external.id().equals(far))
                .map(ExternalNetwork::addresses)
                .flatMap(addresses -> addresses.blocks().stream())
                .toList();
    }

    /** Through a firewall, a forwarding instance or to an endpoint, of the same VPC. */
    private void addDetours(RouteTableId id, Vpc vpc, List<Route> routes) {
        var detours = new ArrayList<RouteTarget>();
        draft.instancesOf(vpc.id()).stream()
                .filter(Instance::forwards)
                .forEach(one -> detours.add(new RouteTarget.Via(one.id())));
        draft.inspectors.stream()
                .filter(one -> isInlineIn(one, vpc))
                .forEach(one -> detours.add(new RouteTarget.Firewall(one.id())));
        draft.endpoints.stream()
                .filter(one -> standsIn(one.subnet(), vpc))
                .forEach(one -> detours.add(new RouteTarget.Endpoint(one.id())));
        if (!detours.isEmpty() && draft.dice.chance(50)) {
            var block = Cidr.parse(draft.dice.evens() ? "198.51.100.0/25" : "192.0.2.128/25");
            routes.add(route(id, routes, block, draft.dice.pick(detours)));
        }
        if (!detours.isEmpty() && draft.draws(Feature.WIDE_DETOUR, 40)) {
            var subnet = draft.dice.pick(draft.subnetsOf(vpc.id()));
            var block = draft.dice.evens() ? Cidr.ALL_V4 : draft.dice.pick(subnet.cidrs());
            if (free(routes, block)) {
                routes.add(route(id, routes, block, draft.dice.pick(detours)));
            }
        }
    }

    private boolean isInlineIn(Inspector inspector, Vpc vpc) {
        return inspector.placement() instanceof Inspector.Inline(var subnet)
                && standsIn(subnet, vpc);
    }

    private TransitHub hub() {
        var attachments = new ArrayList<Attachment>();
        for (var vpc : onHub) {
            var routes = new ArrayList<>(hubRoutes(vpc));
            draft.lines.forEach(line -> addHubLine(routes, vpc.id(), line));
            attachments.add(new Attachment(new AttachedVpc(vpc.id()), routes));
        }
        draft.lines.stream()
                .filter(_ -> draft.dice.evens())
                .forEach(
                        line ->
                                attachments.add(
                                        new Attachment(
                                                new AttachedLine(line.id()), fromLine(line))));
        return new TransitHub(HubId.of("hub-1"), attachments);
    }

    private void addHubLine(List<HubRoute> routes, Id from, Line line) {
        for (var block : farBlocks(line.far())) {
            var id = RouteId.of("hub-" + from + "-" + line.id() + "-" + block.family());
            if (draft.draws(Feature.HUB_LINE, 70)) {
                var target = new AttachedLine(line.id());
                routes.add(new HubRoute(id, block, Optional.of(target)));
            }
        }
    }

    /** To VPCs, and to the far ends of other lines. */
    private List<HubRoute> fromLine(Line line) {
        var routes = new ArrayList<HubRoute>();
        for (var vpc : onHub) {
            for (var block : vpc.cidrs()) {
                var id = RouteId.of("hub-" + line.id() + "-" + vpc.id() + "-" + block.family());
                if (draft.draws(Feature.HUB_LINE, 80)) {
                    var target = new AttachedVpc(vpc.id());
                    routes.add(new HubRoute(id, block, Optional.of(target)));
                }
            }
        }
        draft.lines.stream()
                .filter(other -> !other.far().equals(line.far()))
                .forEach(other -> addHubLine(routes, line.id(), other));
        return routes;
    }

    private List<HubRoute> hubRoutes(Vpc from) {
        var routes = new ArrayList<HubRoute>();
        for (var vpc : onHub) {
            for (var cidr : vpc.cidrs()) {
                if (!vpc.equals(from) && draft.dice.chance(80)) {
                    var id = RouteId.of("hub-" + from.id() + "-" + vpc.id() + "-" + cidr.family());
                    Optional<TransitHub.Attached> target =
                            draft.draws(Feature.BLACKHOLE, 15)
                                    ? Optional.empty()
                                    : Optional.of(new AttachedVpc(vpc.id()));
                    routes.add(new HubRoute(id, cidr, target));
                }
            }
        }
        return routes;
    }
}
