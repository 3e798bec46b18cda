package dev.haechi.kubernetes.cluster;

import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.Protocol;
import java.util.List;

/** Which packets a rule of a policy means, by protocol and port of the receiver. */
public sealed interface PolicyPort {
    /** Ports of a protocol by number. */
    record Numbers(Protocol protocol, PortRange range) implements PolicyPort {}

    /**
     * The port that a receiving pod's container has under a name.
     *
     * @param protocols of which the port may be
     */
    record Named(List<Protocol> protocols, String name) implements PolicyPort {
        public Named {
            protocols = List.copyOf(protocols);
        }
    }
}
