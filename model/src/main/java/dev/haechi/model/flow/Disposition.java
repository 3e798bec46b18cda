package dev.haechi.model.flow;

/** How a trace ends. */
public enum Disposition {
    /** The packet arrives, and its reply passes too. */
    DELIVERED,
    /** A filter on the sender's side drops it. */
    DENIED_OUT,
    /** A filter on the receiver's side drops it. */
    DENIED_IN,
    /** It arrives, but its reply does not: a stateless filter drops it or no route leads back. */
    REPLY_DENIED,
    /** No route matches, or no floating IP stands for the address. */
    NO_ROUTE,
    /** A route drops it. */
    BLACKHOLED,
    /** It comes to a place for the second time. */
    LOOPED,
    /** Nobody has the destination's address. */
    NO_SUCH_ADDRESS,
    /** A fact is missing. */
    UNKNOWN;

    /** Whether the connection can be made. */
    public boolean succeeds() {
        return this == DELIVERED;
    }
}
