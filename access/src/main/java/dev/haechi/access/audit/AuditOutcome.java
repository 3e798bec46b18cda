package dev.haechi.access.audit;

/** How something ended. */
public enum AuditOutcome {
    SUCCEEDED,
    REFUSED,
    FAILED
}
