package dev.haechi.verifier.reading;

import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.verifier.claim.DoorName;

/**
 * What takes a connection at a node and opens others: see {@link DoorName}.
 *
 * @see Doors
 */
public sealed interface Door {
    DoorName name();

    /** Where it stands, and from where it opens connections. */
    Node front();

    /** A listener of a load balancer; it opens connections to its targets alone. */
    record Listening(Node front, LoadBalancer balancer, LoadBalancer.Listener listener)
            implements Door {
        @Override
        public DoorName name() {
            return new DoorName(false, listener.id().value());
        }
    }

    /**
     * A forward proxy, which opens connections to whatever its client names.
     *
     * @param certain false for an instance whose role is not known: it could be one
     */
    record Proxying(Node front, boolean certain) implements Door {
        @Override
        public DoorName name() {
            return new DoorName(true, front.id());
        }
    }
}
