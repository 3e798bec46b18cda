package dev.haechi.verifier.claim;

/** By what connections may be carried on; the two must not be mixed. */
public enum Through {
    /** Routers, NAT, peerings and load balancers of layer 4. */
    PACKETS,
    /**
     * Devices that open a connection of their own too: load balancers of layer 7, reverse and
     * forward proxies. Not application hosts, or everything would reach everything.
     */
    PROXIES
}
