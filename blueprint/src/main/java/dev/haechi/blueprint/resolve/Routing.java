package dev.haechi.blueprint.resolve;

import dev.haechi.blueprint.EgressSpec;
import dev.haechi.blueprint.resolve.Plot.Duty;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.id.PeeringId;
import dev.haechi.model.id.RouteId;
import dev.haechi.model.id.RouteTableId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.network.Route;
import dev.haechi.model.network.RouteTable;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.text.Origin;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/**
 * Derives one routing table per duty of a VPC's subnets. Public subnets alone lead to the internet;
 * private ones lead to the NAT gateway for the destinations asked for and no others; a peering is
 * led to for the subnets at the far end that a declared flow concerns.
 */
final class Routing {
    private final Site site;
    private final SequencedSet<Wiring.Crossing> crossings;
    private final Map<RouteTableId, Map<Cidr, Route>> tables = new LinkedHashMap<>();

    Routing(Site site, SequencedSet<Wiring.Crossing> crossings) {
        this.site = site;
        this.crossings = crossings;
    }

    static RouteTableId table(Plot plot) {
        return RouteTableId.of(plot.vpc() + "/" + plot.duty().table());
    }

    List<RouteTable> tables() {
        var vpcs = new LinkedHashMap<RouteTableId, VpcId>();
        for (var plot : site.layout().plots()) {
            if (vpcs.putIfAbsent(table(plot), plot.vpc()) == null) {
                site.trail().note(table(plot), plot.origin());
                local(plot);
                outside(plot);
            }
        }
        site.layout().plots().forEach(this::translated);
        crossings.forEach(this::peered);
        return vpcs.entrySet().stream()
                .map(
                        entry ->
                                new RouteTable(
                                        entry.getKey(), entry.getValue(), routes(entry.getKey())))
                .toList();
    }

    private List<Route> routes(RouteTableId table) {
        return List.copyOf(tables.getOrDefault(table, Map.of()).values());
    }

    private void add(Plot plot, Cidr destination, RouteTarget target, Origin by) {
        var table = table(plot);
        var id = RouteId.of(table + "/" + destination);
        tables.computeIfAbsent(table, _ -> new LinkedHashMap<>())
                .computeIfAbsent(
                        destination,
                        _ -> new Route(site.trail().note(id, by), destination, target));
    }

    private void local(Plot plot) {
        var origin = site.layout().originOf(plot.vpc());
        site.layout()
                .vpc(plot.vpc())
                .cidrs()
                .forEach(cidr -> add(plot, cidr, new RouteTarget.Local(), origin));
    }

    private void outside(Plot plot) {
        var gateway = new RouteTarget.Internet(Gateways.internet(plot.vpc()));
        switch (plot.duty()) {
            case PUBLIC -> everywhere(plot, gateway);
            case ADMINISTRATION ->
                    site.blueprint()
                            .network()
                            .administrators()
                            .forEach(by -> add(plot, by.value(), gateway, by.origin()));
            case TRANSLATION ->
                    Gateways.egressFrom(site, plot.vpc())
                            .forEach(egress -> add(plot, destination(egress), gateway, by(egress)));
            case PRIVATE, ISOLATED -> {
                // Their way outside, if they have one, is the NAT gateway.
            }
        }
    }

    private void everywhere(Plot plot, RouteTarget gateway) {
        add(plot, Cidr.ALL_V4, gateway, plot.origin());
        boolean six =
                site.layout().vpc(plot.vpc()).cidrs().stream()
                        .anyMatch(cidr -> cidr.family() == IpFamily.V6);
        if (six) {
            add(plot, Cidr.ALL_V6, gateway, plot.origin());
        }
    }

    private static Cidr destination(EgressSpec egress) {
        return egress.to().value().addresses();
    }

    private static Origin by(EgressSpec egress) {
        return egress.to().origin();
    }

    private void translated(Plot plot) {
        if (plot.duty() == Duty.ISOLATED) {
            return;
        }
        for (var egress : Gateways.egressFrom(site, plot.vpc())) {
            var unit = site.unit(egress.from().value());
            if (site.layout().plotOf(unit).equals(plot)) {
                var nat = new RouteTarget.Nat(Gateways.nat(site.layout(), plot.vpc()));
                add(plot, destination(egress), nat, by(egress));
            }
        }
    }

    private void peered(Wiring.Crossing crossing) {
        var near = site.layout().plotOf(crossing.from());
        var far = site.layout().plotOf(crossing.to());
        site.blueprint().network().peerings().stream()
                .filter(peering -> peering.joins(near.vpc(), far.vpc()))
                .findFirst()
                .ifPresent(
                        peering -> {
                            PeeringId id = peering.name().value();
                            lead(near, far.cidrs(), id, peering.name().origin());
                            lead(far, near.cidrs(), id, peering.name().origin());
                        });
    }

    private void lead(Plot from, Collection<Cidr> to, PeeringId peering, Origin by) {
        to.forEach(cidr -> add(from, cidr, new RouteTarget.Peer(peering), by));
    }
}
