package dev.haechi.network.course;

/** Which packets of a connection. */
public enum Heading {
    /** The first, from who opens it. */
    FORWARD,
    /** The replies. */
    REPLY
}
