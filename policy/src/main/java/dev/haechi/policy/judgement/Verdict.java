package dev.haechi.policy.judgement;

/** How a control fares, the worst first. */
public enum Verdict {
    /** A counterexample exists. */
    FAIL,
    /** A fact that the control needs is missing; as loud as FAIL. */
    UNKNOWN,
    /** All that is wrong is within approved, unexpired waivers. */
    WAIVED,
    /** The question has no counterexample, and every fact that it needs was there. */
    PASS,
    /** There is nothing that the control is about. */
    NA
}
