package dev.haechi.access.environment;

/** What was last decided about an environment. */
public enum EnvironmentState {
    /** Known, and nothing of it runs. */
    DOWN,
    /** Somebody is changing it, or was when the machine stopped. */
    CHANGING,
    /** It shall run: what is found missing is mended. */
    UP
}
