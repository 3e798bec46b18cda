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
    NOT_KNOWN,
    NO_ENVIRONMENTS,
    /** From, to, service, whether that is proved. */
    PACKET_REACHED,
    /** From, to, service, whether that is proved. */
    PACKET_BLOCKED,
    /** From, to, service, whether that is proved. */
    PACKET_UNTRIED,
    /** What is proved. */
    AS_PROVED,
    /** What is proved. */
    NOT_AS_PROVED;

    @Override
    public String key() {
        return name();
    }
}
