package dev.haechi.network.probe;

import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Flow;

/**
 * One packet to send and what ought to become of it.
 *
 * @param to whom the flow is meant for
 */
public record Probe(Kind kind, Flow flow, Endpoint to, Expected expected) {
    /** Between whom. */
    public enum Kind {
        /** From an instance to another's own address. */
        INSIDE,
        /** From an instance to a floating IP. */
        INSIDE_TO_FLOATING_IP,
        /** From the internet or a named network to a floating IP. */
        FROM_OUTSIDE,
        /** From the internet or a named network to an instance's own address. */
        FROM_OUTSIDE_TO_PRIVATE,
        /** From an instance to the internet or a named network. */
        TO_OUTSIDE
    }

    /** What the proof says. */
    public enum Expected {
        /** It arrives and its answer comes back. */
        REACHED,
        /** No answer comes back. */
        BLOCKED,
        /** A fact is missing, so that either is right. */
        UNKNOWN
    }
}
