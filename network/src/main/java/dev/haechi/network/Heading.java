package dev.haechi.network;

/** Which packets of a connection. */
enum Heading {
    /** The first, from who opens it. */
    FORWARD,
    /** The replies. */
    REPLY
}
