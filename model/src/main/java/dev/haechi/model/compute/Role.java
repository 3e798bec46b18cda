package dev.haechi.model.compute;

/** What an instance is there for. */
public enum Role {
    /** Where administrators come in. */
    BASTION,
    /** A worker of a cluster. */
    NODE,
    /** A control node of a cluster. */
    CONTROL,
    DATABASE,
    WEB,
    /** A business application. */
    APPLICATION,
    /** Builds images. */
    BUILDER,
    MONITOR,
    /** Forwards requests by opening connections of its own: the edge. */
    PROXY,
    /** Haechi's own server. */
    SERVER
}
