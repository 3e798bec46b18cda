package dev.haechi.app.kubeconfig;

/** What is looked at, in this order. */
public enum Step {
    /** Whether the file is a kubeconfig. */
    FILE,
    /** Whether it leads to a server and a user. */
    CONTEXT,
    /** Whether the user has something good to show. */
    CREDENTIALS,
    /** Whether somebody answers. */
    CONNECTION,
    /** Whether it is the API server. */
    SERVER,
    /** Whether the API server knows the user. */
    PERSON,
    /** Whether Haechi delivers to this release. */
    VERSION,
    /** Whether the user may do what Haechi does. */
    RIGHTS
}
