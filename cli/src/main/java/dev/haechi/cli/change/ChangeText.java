package dev.haechi.cli.change;

import dev.haechi.text.Wording;

/** What is said about changes of the network. */
enum ChangeText implements Wording {
    /** Environment, how many changes. */
    PENDING,
    /** Environment. */
    NOTHING,
    /** Digest. */
    DIGEST,
    /** Environment. */
    CONFIRM,
    /** Environment, changes. */
    APPLIED,
    /** Environment. */
    APPLIED_NOTHING,
    /** Environment. */
    NO_DRIFT,
    /** Environment. */
    DRIFT,
    /** Service, running replicas, least replicas. */
    MISSING,
    MENDED,
    CREATE,
    UPDATE,
    REPLACE,
    DELETE,
    REMOVE;

    @Override
    public String key() {
        return name();
    }
}
