package dev.haechi.blueprint.resolve;

import dev.haechi.blueprint.BlueprintCode;
import dev.haechi.blueprint.Place;
import dev.haechi.blueprint.Written;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.Zone;
import dev.haechi.text.Problems;
import java.util.List;

/** Says what the places of rules and waivers stand for. */
final class Places {
    private final Site site;
    private final List<FloatingIp> floatingIps;
    private final Problems problems;

    Places(Site site, List<FloatingIp> floatingIps, Problems problems) {
        this.site = site;
        this.floatingIps = List.copyOf(floatingIps);
        this.problems = problems;
    }

    /** The units of a place; none for a place that is given by addresses. */
    List<Unit> units(Written<Place> place) {
        return switch (place.value()) {
            case Place.Anybody _, Place.Internet _, Place.Block _ -> List.of();
            case Place.OfService(var service) -> there(place, site.find(service).stream().toList());
            case Place.InZone(Zone zone) -> there(place, inZone(zone));
        };
    }

    private List<Unit> inZone(Zone zone) {
        return site.units().stream()
                .filter(unit -> site.layout().plotOf(unit).zone() == zone)
                .toList();
    }

    private List<Unit> there(Written<Place> place, List<Unit> units) {
        if (units.isEmpty()) {
            problems.add(place.origin(), BlueprintCode.NOTHING_THERE, name(place.value()));
        }
        return units;
    }

    private static String name(Place place) {
        return switch (place) {
            case Place.Anybody _ -> "any";
            case Place.Internet _ -> "internet";
            case Place.Block(var cidr) -> cidr.toString();
            case Place.OfService(var service) -> service.value();
            case Place.InZone(var zone) -> zone.name();
        };
    }

    /** The addresses of a place, with the floating IPs that stand for them. */
    AddressSet addresses(Written<Place> place) {
        return switch (place.value()) {
            case Place.Anybody _ -> AddressSet.ALL;
            case Place.Internet _ -> internet();
            case Place.Block(var cidr) -> AddressSet.of(cidr);
            case Place.OfService _, Place.InZone _ ->
                    units(place).stream()
                            .map(this::withFloating)
                            .reduce(AddressSet.NONE, AddressSet::union);
        };
    }

    private AddressSet withFloating(Unit unit) {
        var own = site.addresses().of(unit);
        return floatingIps.stream()
                .filter(floating -> Gateways.standsFor(floating, unit))
                .map(floating -> AddressSet.of(floating.address()))
                .reduce(own, AddressSet::union);
    }

    private AddressSet internet() {
        var inside = AddressSet.NONE;
        for (var vpc : site.layout().vpcs()) {
            inside = inside.union(AddressSet.of(vpc.cidrs()));
        }
        for (var network : site.blueprint().network().administrators()) {
            inside = inside.union(AddressSet.of(network.value()));
        }
        for (var floating : floatingIps) {
            inside = inside.union(AddressSet.of(floating.address()));
        }
        return inside.complement();
    }
}
