package dev.haechi.network.diff;

/** Whether connections are possible. What depends on a missing fact is never taken for closed. */
public enum Standing {
    CLOSED,
    UNKNOWN,
    OPEN
}
