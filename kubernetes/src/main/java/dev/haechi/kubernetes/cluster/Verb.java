package dev.haechi.kubernetes.cluster;

/** What a rule of a policy does with what it matches. */
public enum Verb {
    ALLOW,
    DENY,
    /** Leaves it to the next tier. */
    PASS
}
