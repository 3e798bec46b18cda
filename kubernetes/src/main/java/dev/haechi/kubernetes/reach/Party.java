package dev.haechi.kubernetes.reach;

import dev.haechi.kubernetes.cluster.KubeService;
import dev.haechi.model.address.Address;

/** Who sends or receives. */
public sealed interface Party {
    /**
     * The pods of a workload.
     *
     * @param number of the workload in the cluster
     * @param name of the workload
     */
    record Pods(int number, String name) implements Party {}

    /** A service of the cluster; it only receives. */
    record OfService(KubeService service) implements Party {}

    /** Somebody outside the cluster. */
    record Outside(Address address) implements Party {}

    /** What a person calls it. */
    default String name() {
        return switch (this) {
            case Pods(_, var name) -> name;
            case OfService(var service) -> service.toString();
            case Outside(var address) -> address.toString();
        };
    }
}
