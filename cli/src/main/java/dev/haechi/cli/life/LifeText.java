package dev.haechi.cli.life;

import dev.haechi.text.Wording;

/** What is said about the life of environments. */
enum LifeText implements Wording {
    /** Environment, changes, services rolled out. */
    UP,
    UP_NOTHING,
    /** Packets, pairs, reached, blocked. */
    PROBED,
    /** How many could not be tested. */
    UNTESTED,
    /** How many mismatches. */
    MISMATCHES,
    /** Environment. */
    DOWN,
    /** Environment. */
    PURGED,
    /** Environment, state. */
    STATE,
    STATUS_COLUMNS,
    /** Environment. */
    CONFIRM_DOWN,
    /** Environment. */
    CONFIRM_PURGE,
    NOT_KNOWN;

    @Override
    public String key() {
        return name();
    }
}
