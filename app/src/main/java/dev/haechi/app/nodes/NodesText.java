package dev.haechi.app.nodes;

import dev.haechi.text.Wording;

/** What is said of the way between nodes. */
public enum NodesText implements Wording {
    /** A fact that is missing, as the next ones. */
    OVERLAY,
    KUBE_PROXY,
    SERVICE_BLOCKS,
    /** Nodes. */
    NODE_OR_SERVICE,
    /** Nodes. */
    NODE_AMONG_PODS,
    /** Addresses. */
    POD_OR_SERVICE,
    /** Name of the node, workload. */
    PLACE,
    /** Address. */
    OUTSIDE,
    FAMILY,
    NODE_AS_SENDER,
    /** Service. */
    ONE_DIRECTION,
    /** Service. */
    TOLD,
    FOREIGN_SOURCE,
    NEIGHBOURS,
    /** The landscape's own name of a fact. */
    OF_LANDSCAPE,
    /** What stops packets, as the next one. */
    NO_FAMILY,
    /** Routing table. */
    NO_POD_ROUTE,
    /** Service. */
    NO_KUBE_PROXY,
    /** How packets go: overlay, its services. */
    BY_OVERLAY,
    BY_ROUTES,
    /** Service. */
    BY_NODES,
    /** Two of the ways above. */
    BY_EITHER,
    BY_UNKNOWN,
    /** Two messages. */
    BOTH,
    NO_SMALL_CHANGE;

    @Override
    public String key() {
        return name();
    }
}
