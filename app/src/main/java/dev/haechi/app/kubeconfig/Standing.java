package dev.haechi.app.kubeconfig;

/** How a step went. */
public enum Standing {
    /** It was looked at, and nothing is wrong. */
    GOOD,
    /** Something is wrong. */
    FAULT,
    /** It could not be looked at: an earlier step has a fault, or the answer does not say. */
    UNKNOWN
}
