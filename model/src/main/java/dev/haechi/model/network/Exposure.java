package dev.haechi.model.network;

/** What a subnet is meant to have to do with the internet. */
public enum Exposure {
    /** Has a route to an internet gateway. */
    PUBLIC,
    /** Goes out through NAT or a proxy at most. */
    PRIVATE,
    /** Has no way to the internet and from it. */
    ISOLATED
}
