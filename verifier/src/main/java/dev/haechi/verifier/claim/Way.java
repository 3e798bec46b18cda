package dev.haechi.verifier.claim;

/** What packets at a place are for. */
public enum Way {
    /** They open a connection. */
    OPENING,
    /** They answer one, to the address that opened it. */
    ANSWER,
    /** They answer one that came from outside to a floating IP, and have to leave by a gateway. */
    ANSWER_OUTSIDE
}
