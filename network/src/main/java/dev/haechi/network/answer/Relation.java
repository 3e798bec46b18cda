package dev.haechi.network.answer;

/** Two meanings of "reaches"; they must not be mixed. */
public enum Relation {
    /** By packets: through routers, NAT, peerings and layer 4 load balancers. */
    REACH,
    /**
     * Through devices that open a connection of their own too: layer 7 load balancers, the edge,
     * proxies. Not through application hosts, or everything would reach everything.
     */
    REACH_PLUS
}
