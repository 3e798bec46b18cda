package dev.haechi.model.filter;

/** As seen from what a filter protects. */
public enum Direction {
    /** Towards it. */
    INGRESS,
    /** Away from it. */
    EGRESS
}
