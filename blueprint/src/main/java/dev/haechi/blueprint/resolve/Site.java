package dev.haechi.blueprint.resolve;

import dev.haechi.blueprint.Blueprint;
import dev.haechi.blueprint.ServiceSpec;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.service.Port;
import java.util.List;
import java.util.Optional;

/** What stands where: the ground on which flows, routes and gateways are derived. */
record Site(
        Blueprint blueprint, List<Unit> units, Layout layout, Addresses addresses, Trail trail) {
    Site {
        units = List.copyOf(units);
    }

    /** On what a service or a part runs; of a service on a cluster, the workers of its pool. */
    Unit unit(ServiceName name) {
        return Units.named(units, Units.host(blueprint, name));
    }

    /** Whether a service runs on the cluster. */
    boolean onCluster(ServiceName service) {
        return unit(service).isNodes();
    }

    /** Where the edge reaches a service that has a route. */
    Port servedOn(ServiceSpec service) {
        return onCluster(service.name().value())
                ? OwnCluster.GATEWAY
                : service.port().orElseThrow().value();
    }

    Optional<Unit> find(ServiceName name) {
        return Units.find(units, name);
    }

    boolean sameVpc(Unit one, Unit other) {
        return layout.vpcOf(one).equals(layout.vpcOf(other));
    }
}
