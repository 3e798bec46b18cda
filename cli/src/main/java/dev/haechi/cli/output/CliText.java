package dev.haechi.cli.output;

import dev.haechi.text.Wording;

/** What the command line itself says, problems aside. */
public enum CliText implements Wording {
    DOCTOR_READY,
    /** How many are missing. */
    DOCTOR_MISSING,
    DOCTOR_NOT_FOUND,
    REACH_NOTHING,
    REACH_PROXIED,
    /** Services, the missing facts. */
    REACH_UNKNOWN,
    /** Services. */
    ALL_BUT,
    REACH_UNEVEN,
    EXPLAIN_CHANGE,
    EXPLAIN_UNTRIED,
    EXPLAIN_NO_CHANGE,
    EXPLAIN_BLOCKERS,
    CHECK_ZONES,
    CHECK_NODES,
    /** Who changes the environment. */
    WAITING;

    @Override
    public String key() {
        return name();
    }
}
