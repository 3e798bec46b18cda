package dev.haechi.access;

/** What a use case asks for before it does anything. One use case asks for exactly one. */
public enum Permission {
    /** See status, proofs, runs, releases and logs. */
    READ,
    /** Write to a hosted repository. In production a push makes a candidate and no more. */
    PUSH,
    /** Put a commit into service by one's own decision. */
    DEPLOY,
    /** Put another person's candidate into service. */
    APPROVE,
    /** Create, change, stop and restore an environment. */
    OPERATE,
    /** Set and delete secrets. Nobody reads one back. */
    ADMIN_SECRETS,
    /** Give and revoke tokens. */
    ADMIN_TOKENS,
    /** Read, verify and export the audit records. */
    READ_AUDIT
}
