package dev.haechi.network.lint;

/** How much a finding matters. */
public enum Severity {
    /** Something is open to everybody, or connections that are meant cannot work. */
    HIGH,
    /** What is written does not do what it says. */
    MEDIUM,
    /** It could be left out, or said more clearly. */
    LOW
}
