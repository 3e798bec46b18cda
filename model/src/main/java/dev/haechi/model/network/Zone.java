package dev.haechi.model.network;

/** The duty of a subnet, which decides what may reach it (망분리). */
public enum Zone {
    /** Between the internet and the inside; published servers stand here. */
    DMZ,
    /** Business applications. */
    APP,
    /** Data stores. */
    DATA,
    /** Operation and monitoring. */
    MGMT,
    /** Security systems. */
    SEC,
    /** Research and development. */
    RND,
    /** Other institutions. */
    PARTNER
}
