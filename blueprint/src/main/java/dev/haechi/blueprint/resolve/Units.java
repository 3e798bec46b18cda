package dev.haechi.blueprint.resolve;

import dev.haechi.blueprint.Blueprint;
import dev.haechi.blueprint.PartName;
import dev.haechi.blueprint.PoolSpec;
import dev.haechi.blueprint.ServiceSpec;
import dev.haechi.model.compute.Role;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.network.Zone;
import dev.haechi.model.service.Port;
import dev.haechi.model.workload.Metrics;
import dev.haechi.model.workload.Workload;
import dev.haechi.text.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What runs: the services that have instances of their own in their order, then the parts that
 * Haechi adds for them, then the nodes of a cluster.
 */
final class Units {
    static final Port EDGE_HTTP = Port.of(80);
    static final Port EDGE_HTTPS = Port.of(443);
    static final Port EDGE_METRICS = Port.of(9113);
    static final Port SSH = Port.of(22);
    static final Port SERVER = Port.of(7070);
    static final Port PROMETHEUS = Port.of(9090);
    static final Port ALERTMANAGER = Port.of(9093);
    static final Port NODE_EXPORTER = Port.of(9100);

    private static final String METRICS = "/metrics";

    private final Blueprint blueprint;

    private Units(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    static List<Unit> of(Blueprint blueprint) {
        var units = new Units(blueprint);
        var all = new ArrayList<Unit>();
        blueprint.services().stream()
                .filter(service -> blueprint.poolOf(service).isEmpty())
                .forEach(service -> all.add(service(service)));
        all.addAll(units.parts());
        blueprint.kubernetes().stream()
                .flatMap(cluster -> cluster.pools().stream())
                .forEach(pool -> all.addAll(nodes(pool)));
        return List.copyOf(all);
    }

    private static List<Unit> nodes(PoolSpec pool) {
        var workers = nodes(pool, pool.workerName(), pool.workers(), Role.NODE);
        return pool.control() == 0
                ? List.of(workers)
                : List.of(nodes(pool, pool.controlName(), pool.control(), Role.CONTROL), workers);
    }

    private static Unit nodes(PoolSpec pool, ServiceName name, int many, Role role) {
        return new Unit(
                name,
                Optional.empty(),
                pool.zone().value(),
                pool.subnet().map(subnet -> subnet.value()),
                many,
                role,
                Optional.empty(),
                Optional.empty(),
                pool.origin());
    }

    /** The name of the unit on which a service or a part runs: a pool's workers, or its own. */
    static ServiceName host(Blueprint blueprint, ServiceName name) {
        return blueprint
                .service(name)
                .flatMap(blueprint::poolOf)
                .map(PoolSpec::workerName)
                .orElse(name);
    }

    /** The unit of a name, which is known to be there. */
    static Unit named(List<Unit> units, ServiceName name) {
        return find(units, name)
                .orElseThrow(() -> new IllegalStateException("no unit is called " + name));
    }

    static Optional<Unit> find(List<Unit> units, ServiceName name) {
        return units.stream().filter(unit -> unit.name().equals(name)).findFirst();
    }

    /**
     * Places for all replicas, and for those that a rollout starts before it stops the old ones: up
     * to two. A service with a volume has one: its successor takes the same place.
     */
    static int slots(ServiceSpec service) {
        int most = service.replicas().max();
        return service.volume().isPresent() ? 1 : most + Math.min(2, most);
    }

    private static Unit service(ServiceSpec service) {
        return new Unit(
                service.name().value(),
                Optional.of(Workload.Kind.SERVICE),
                service.zone().value(),
                service.subnet().map(subnet -> subnet.value()),
                slots(service),
                role(service),
                service.port().map(port -> port.value()),
                service.metrics().map(metrics -> metrics.value()),
                service.name().origin());
    }

    private static Role role(ServiceSpec service) {
        return switch (service.zone().value()) {
            case DMZ -> Role.WEB;
            case DATA -> Role.DATABASE;
            case APP, MGMT, SEC, RND, PARTNER -> Role.APPLICATION;
        };
    }

    private List<Unit> parts() {
        var parts = new ArrayList<Unit>();
        firstRoute()
                .ifPresent(
                        cause ->
                                parts.add(
                                        part(
                                                PartName.EDGE,
                                                Workload.Kind.EDGE,
                                                Zone.DMZ,
                                                Role.PROXY,
                                                Optional.of(EDGE_HTTPS),
                                                Optional.of(new Metrics(EDGE_METRICS, METRICS)),
                                                cause)));
        var here = blueprint.name().origin();
        parts.add(
                part(
                        PartName.BUILDER,
                        Workload.Kind.BUILDER,
                        Zone.MGMT,
                        Role.BUILDER,
                        Optional.empty(),
                        Optional.empty(),
                        here));
        parts.add(monitor(PartName.PROMETHEUS, Workload.Kind.PROMETHEUS, PROMETHEUS, false));
        parts.add(monitor(PartName.ALERTMANAGER, Workload.Kind.ALERTMANAGER, ALERTMANAGER, true));
        parts.add(
                monitor(PartName.NODE_EXPORTER, Workload.Kind.NODE_EXPORTER, NODE_EXPORTER, true));
        parts.add(
                part(
                        PartName.SERVER,
                        Workload.Kind.SERVER,
                        Zone.MGMT,
                        Role.SERVER,
                        Optional.of(SERVER),
                        Optional.empty(),
                        here));
        blueprint.network().administrators().stream()
                .findFirst()
                .ifPresent(
                        cause ->
                                parts.add(
                                        part(
                                                PartName.BASTION,
                                                Workload.Kind.BASTION,
                                                Zone.MGMT,
                                                Role.BASTION,
                                                Optional.of(SSH),
                                                Optional.empty(),
                                                cause.origin())));
        return parts;
    }

    private Optional<Origin> firstRoute() {
        return blueprint.services().stream()
                .flatMap(service -> service.route().stream())
                .findFirst()
                .map(route -> route.origin());
    }

    private Unit monitor(PartName name, Workload.Kind kind, Port port, boolean scraped) {
        return part(
                name,
                kind,
                Zone.MGMT,
                Role.MONITOR,
                Optional.of(port),
                scraped ? Optional.of(new Metrics(port, METRICS)) : Optional.empty(),
                blueprint.name().origin());
    }

    private static Unit part(
            PartName name,
            Workload.Kind kind,
            Zone zone,
            Role role,
            Optional<Port> port,
            Optional<Metrics> metrics,
            Origin cause) {
        return new Unit(
                name.service(),
                Optional.of(kind),
                zone,
                Optional.empty(),
                1,
                role,
                port,
                metrics,
                cause);
    }
}
