package dev.haechi.kubernetes.cluster;

import java.util.Optional;
import java.util.OptionalInt;

/** By what the requests of a route come into the cluster. */
public sealed interface Entrance {
    /** The proxies of an IngressClass, by its name. */
    record OfClass(String name) implements Entrance {}

    /**
     * A Gateway.
     *
     * @param section the only listener, by name
     * @param port the only port
     */
    record OfGateway(ObjectName gateway, Optional<String> section, OptionalInt port)
            implements Entrance {}

    /** Something else, such as a service of a mesh. */
    record Other(String what) implements Entrance {}
}
