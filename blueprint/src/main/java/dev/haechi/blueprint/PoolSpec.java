package dev.haechi.blueprint;

import dev.haechi.model.id.ServiceName;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.network.Zone;
import dev.haechi.model.workload.Resources;
import dev.haechi.text.Origin;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One of {@code spec.kubernetes.pools}: the nodes on which the services of a zone run.
 *
 * @param subnet which one of its zone's, when there are several
 * @param control how many control nodes stand in it
 * @param workers how many workers
 * @param size limits of each node
 */
public record PoolSpec(
        Origin origin,
        Written<Zone> zone,
        Optional<Written<SubnetId>> subnet,
        int control,
        int workers,
        Resources size) {

    /** What its control nodes are called, each with a number behind it. */
    public ServiceName controlName() {
        return name("control");
    }

    /** What its workers are called, each with a number behind it. */
    public ServiceName workerName() {
        return name("worker");
    }

    private ServiceName name(String duty) {
        return ServiceName.of(zone.value().name().toLowerCase(Locale.ROOT) + "-" + duty);
    }

    /** How many nodes it has. */
    public int nodes() {
        return control + workers;
    }

    /** Those of the names above that nodes have. */
    Stream<ServiceName> names() {
        return control > 0 ? Stream.of(controlName(), workerName()) : Stream.of(workerName());
    }
}
