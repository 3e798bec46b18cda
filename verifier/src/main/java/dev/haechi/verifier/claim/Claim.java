package dev.haechi.verifier.claim;

import dev.haechi.model.service.ServiceSet;

/**
 * That nobody of {@code from} opens a connection of one of the services to anybody of {@code to}:
 * no packet that {@code from} sends arrives there and is answered, and neither does one of the
 * connections that load balancers (and, {@link Through#PROXIES}, proxies) open because of it.
 * Nobody is said to reach himself.
 *
 * @param to one that {@link End#receives}
 * @param services what the receiver is asked for: destination ports, or ICMP types
 */
public record Claim(End from, End to, ServiceSet services, Through through) {
    public Claim {
        if (!to.receives()) {
            throw new IllegalArgumentException(to.name() + " is outside");
        }
    }
}
