package dev.haechi.policy.control;

/** How bad a violation is; the worst first. */
public enum Severity {
    /** An outsider gets in, or separation is broken outright; stops a deployment. */
    CRITICAL,
    /** One further fault away from that, or evidence that a regulator always asks for. */
    HIGH,
    /** Weakens defence or proof. */
    MEDIUM,
    /** Hygiene. */
    LOW
}
