package dev.haechi.access;

/** Where somebody came in. */
public enum Door {
    /** A command of this machine, run in the person's own session. */
    COMMAND,
    /** The socket that only an account of this machine can open. */
    SOCKET,
    /** The JSON interface over HTTP. */
    API,
    /** Git over HTTP. */
    GIT,
    /** A message of a Git hosting service, verified by its secret. */
    WEBHOOK,
    /** Haechi itself, mending drift or continuing what a crash interrupted. */
    PLATFORM
}
