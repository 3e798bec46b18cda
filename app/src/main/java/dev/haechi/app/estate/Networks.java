package dev.haechi.app.estate;

import dev.haechi.model.address.Cidr;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.id.AclId;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.network.Exposure;
import dev.haechi.model.network.Route;
import dev.haechi.model.network.RouteTable;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.model.network.Stage;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.network.Vpc;
import dev.haechi.model.network.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** VPCs, their subnets and routing tables. */
record Networks(Draft draft) {
    private static final Cidr TEN = Cidr.parse("10.0.0.0/8");
    private static final Cidr LAB = Cidr.parse("192.0.2.0/24");

    /** One subnet in so many is in a zone that nobody knows. */
    private static final int UNKNOWN_ZONE = 97;

    void draw() {
        for (var site : draft.sites) {
            draft.landscape.vpc(vpc(site));
            for (int i = 0; i < site.subnets; i++) {
                draft.landscape.subnet(subnet(site, i));
            }
            for (var zone : List.of(Zone.DMZ, Zone.APP, Zone.MGMT, Zone.DATA)) {
                draft.landscape.routeTable(
                        new RouteTable(site.table(zone), site.id(), routes(site, zone)));
            }
        }
    }

    private Vpc vpc(Site site) {
        return new Vpc(
                site.id(),
                site.blocks(),
                Fact.known(draft.dice.pick(List.of(Stage.values()))),
                Fact.known("kr-1"),
                Fact.known("KR"),
                Fact.known("account-" + site.domain()));
    }

    static SubnetId id(Site site, int subnet) {
        return SubnetId.of(site.id() + "-s" + subnet);
    }

    private Subnet subnet(Site site, int number) {
        var zone = site.zone(number);
        boolean nobodyKnows = (site.number * site.subnets + number) % UNKNOWN_ZONE == 50;
        return new Subnet(
                id(site, number),
                site.id(),
                site.blocks(number),
                nobodyKnows ? Fact.unknown("zone") : Fact.known(zone),
                Fact.known(exposure(zone)),
                site.table(zone),
                acl(site, zone),
                Fact.known("zone-" + number % 2));
    }

    private static Exposure exposure(Zone zone) {
        return switch (zone) {
            case DMZ -> Exposure.PUBLIC;
            case APP, MGMT, RND, PARTNER -> Exposure.PRIVATE;
            case DATA, SEC -> Exposure.ISOLATED;
        };
    }

    /** The DMZ and the data are behind ACLs, where a VPC has any. */
    private static Optional<AclId> acl(Site site, Zone zone) {
        return site.hasAcls() && (zone == Zone.DMZ || zone == Zone.DATA)
                ? Optional.of(Filters.acl(site, zone))
                : Optional.empty();
    }

    private List<Route> routes(Site site, Zone zone) {
        var routes = new ArrayList<Route>();
        site.blocks().forEach(block -> add(routes, block, new RouteTarget.Local()));
        neighbours(routes, site);
        switch (zone) {
            case DMZ -> outside(routes, site);
            case APP -> {
                add(routes, Cidr.ALL_V4, new RouteTarget.Nat(Exits.nat(site)));
                site.first(Zone.RND)
                        .flatMap(_ -> Machines.forwarder(site))
                        .ifPresent(it -> add(routes, LAB, new RouteTarget.Via(it)));
            }
            case MGMT -> {
                add(routes, Cidr.ALL_V4, new RouteTarget.Nat(Exits.nat(site)));
                if (site.hasHub()) {
                    add(routes, Links.HEADQUARTERS, new RouteTarget.Hub(Links.hub(site)));
                }
            }
            case DATA, SEC, RND, PARTNER -> add(routes, Links.PARTNER, new RouteTarget.Blackhole());
        }
        return routes;
    }

    /** One table in five does not know one of the neighbours. */
    private void neighbours(List<Route> routes, Site site) {
        if (site.hasHub()) {
            add(routes, TEN, new RouteTarget.Hub(Links.hub(site)));
            return;
        }
        for (var neighbour : site.neighbours.sequencedEntrySet()) {
            if (!draft.dice.chance(10)) {
                var peering = neighbour.getValue().orElseThrow();
                add(routes, neighbour.getKey().block(), new RouteTarget.Peer(peering));
            }
        }
    }

    private void outside(List<Route> routes, Site site) {
        add(routes, Cidr.ALL_V4, new RouteTarget.Internet(Exits.internet(site)));
        if (site.hasIpv6()) {
            add(routes, Cidr.ALL_V6, new RouteTarget.Internet(Exits.internet(site)));
        }
        if (site.hasFirewall()) {
            add(
                    routes,
                    site.block(site.first(Zone.DATA).orElseThrow()),
                    new RouteTarget.Firewall(Exits.firewall(site)));
        }
    }

    private void add(List<Route> routes, Cidr destination, RouteTarget target) {
        routes.add(new Route(draft.nextRoute(), destination, target));
    }
}
