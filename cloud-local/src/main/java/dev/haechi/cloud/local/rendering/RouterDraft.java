package dev.haechi.cloud.local.rendering;

import dev.haechi.cloud.local.space.Draft;
import dev.haechi.cloud.local.space.Names;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.network.Route;
import dev.haechi.model.network.RouteTable;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.network.Vpc;

/** Describes the routing of a VPC's namespace. */
final class RouterDraft {
    private final LandscapeIndex index;
    private final Vpc vpc;
    private final Draft draft;

    RouterDraft(LandscapeIndex index, Vpc vpc, Draft draft) {
        this.index = index;
        this.vpc = vpc;
        this.draft = draft;
    }

    /** The table of a subnet, by which its members' packets are routed. */
    void subnet(Subnet subnet) {
        var table = Names.table(subnet.id());
        draft.choiceByLink(Names.link('b', subnet.id()), table, subnet.id());
        index.routeTable(subnet.routeTable()).ifPresent(its -> routes(its, table));
        draft.nothingElse(table, subnet.id());
    }

    /** A table for packets from elsewhere, which may only go to the VPC's own subnets. */
    void inward(String link, Id whose) {
        var table = Names.table(vpc.id());
        draft.choiceByLink(link, table, whose);
        for (var subnet : index.subnetsOf(vpc.id())) {
            for (var block : subnet.cidrs()) {
                draft.onLink(block, Names.link('b', subnet.id()), table, subnet.id());
            }
        }
        draft.nothingElse(table, vpc.id());
    }

    private void routes(RouteTable routeTable, String table) {
        var routing = new Routing(routeTable.routes());
        for (var route : routeTable.routes()) {
            if (routing.overruled(route, route.destination())) {
                continue;
            }
            if (Routing.isLocal(route)) {
                local(routeTable, routing, route, table);
            } else {
                route(routeTable, route, table);
            }
        }
    }

    private void local(RouteTable routeTable, Routing routing, Route route, String table) {
        boolean exact = false;
        for (var subnet : index.subnetsOf(vpc.id())) {
            for (var block : subnet.cidrs()) {
                if (!block.overlaps(route.destination())) {
                    continue;
                }
                var common = block.contains(route.destination()) ? route.destination() : block;
                exact |= common.equals(route.destination());
                if (!routing.overruled(route, common)) {
                    draft.onLink(common, Names.link('b', subnet.id()), table, routeTable.id());
                }
            }
        }
        if (!exact) {
            draft.blackhole(route.destination(), table, routeTable.id());
        }
    }

    private void route(RouteTable routeTable, Route route, String table) {
        var block = route.destination();
        var id = routeTable.id();
        switch (route.target()) {
            case RouteTarget.Local() -> {}
            case RouteTarget.Internet(var gateway) -> {
                if (index.internetGateway(gateway)
                        .filter(it -> it.vpc().equals(vpc.id()))
                        .isPresent()) {
                    draft.across(block, Names.link('g', gateway), table, id);
                } else {
                    draft.blackhole(block, table, id);
                }
            }
            case RouteTarget.Nat(var gateway) -> nat(routeTable, block, gateway, table);
            case RouteTarget.Peer(var peering) -> {
                if (index.peeringsOf(vpc.id()).stream().anyMatch(it -> it.id().equals(peering))) {
                    draft.across(block, Names.link('p', peering), table, id);
                } else {
                    draft.blackhole(block, table, id);
                }
            }
            case RouteTarget.Via(var instance) -> via(routeTable, block, instance, table);
            case RouteTarget.Line(var line) -> {
                if (index.line(line).filter(it -> it.vpc().equals(vpc.id())).isPresent()) {
                    draft.across(block, Names.link('l', line), table, id);
                } else {
                    draft.blackhole(block, table, id);
                }
            }
            case RouteTarget.Blackhole(),
                    RouteTarget.Hub _,
                    RouteTarget.Firewall _,
                    RouteTarget.Endpoint _ ->
                    draft.blackhole(block, table, id);
        }
    }

    private void nat(RouteTable routeTable, Cidr block, GatewayId gateway, String table) {
        var here =
                index.natGateway(gateway)
                        .flatMap(nat -> index.vpcOf(nat.subnet()))
                        .filter(vpc.id()::equals);
        if (here.isPresent()) {
            draft.across(block, Names.link('i', gateway), table, routeTable.id());
        } else {
            draft.blackhole(block, table, routeTable.id());
        }
    }

    private void via(RouteTable routeTable, Cidr block, InstanceId id, String table) {
        var hop =
                index.instance(id)
                        .filter(it -> index.vpcOf(it.subnet()).filter(vpc.id()::equals).isPresent())
                        .flatMap(
                                it ->
                                        it.addresses().stream()
                                                .filter(one -> one.family() == block.family())
                                                .findFirst()
                                                .map(
                                                        address ->
                                                                " via "
                                                                        + address
                                                                        + " dev "
                                                                        + Names.link(
                                                                                'b', it.subnet())));
        if (hop.isPresent()) {
            draft.way(
                    block.family(),
                    Draft.text(block) + hop.get() + " table " + table + " onlink",
                    routeTable.id());
        } else {
            draft.blackhole(block, table, routeTable.id());
        }
    }
}
