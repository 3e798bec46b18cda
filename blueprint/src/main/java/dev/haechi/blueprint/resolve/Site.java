package dev.haechi.blueprint.resolve;

import dev.haechi.blueprint.Blueprint;
import dev.haechi.model.id.ServiceName;
import java.util.List;
import java.util.Optional;

/** What stands where: the ground on which flows, routes and gateways are derived. */
record Site(
        Blueprint blueprint, List<Unit> units, Layout layout, Addresses addresses, Trail trail) {
    Site {
        units = List.copyOf(units);
    }

    Unit unit(ServiceName name) {
        return Units.named(units, name);
    }

    Optional<Unit> find(ServiceName name) {
        return Units.find(units, name);
    }

    boolean sameVpc(Unit one, Unit other) {
        return layout.vpcOf(one).equals(layout.vpcOf(other));
    }
}
