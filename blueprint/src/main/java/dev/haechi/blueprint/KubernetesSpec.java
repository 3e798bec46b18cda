package dev.haechi.blueprint;

import dev.haechi.model.address.Cidr;
import dev.haechi.model.network.Zone;
import dev.haechi.text.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code spec.kubernetes}: a cluster of the environment's own, on its own instances.
 *
 * @param origin of the key
 * @param version as in {@code 1.36}
 * @param pools at most one in a zone, and one of them with the control node
 * @param pods from where pods get addresses; designed when empty
 * @param services from where the cluster's services get addresses; designed when empty
 */
public record KubernetesSpec(
        Origin origin,
        String version,
        List<PoolSpec> pools,
        Optional<Written<Cidr>> pods,
        Optional<Written<Cidr>> services) {
    /** The version that is to be had. */
    public static final String VERSION = "1.36";

    /** What carries packets of pods between nodes. */
    public static final String OVERLAY = "vxlan";

    public KubernetesSpec {
        pools = List.copyOf(pools);
    }

    /** The pool on which the services of a zone run. */
    public Optional<PoolSpec> pool(Zone zone) {
        return pools.stream().filter(pool -> pool.zone().value() == zone).findFirst();
    }

    /** The blocks of addresses that were written. */
    public Stream<Written<Cidr>> blocks() {
        return Stream.concat(pods.stream(), services.stream());
    }
}
