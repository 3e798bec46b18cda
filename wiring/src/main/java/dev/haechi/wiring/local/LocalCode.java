package dev.haechi.wiring.local;

import dev.haechi.text.Family;
import dev.haechi.text.ProblemCode;

/** What can be wrong with this machine as a place for environments. */
public enum LocalCode implements ProblemCode {
    NEEDS_ROOT("WIR-001", Family.USER),
    SERVER_NOT_STARTED("WIR-002", Family.OUTSIDE),
    ALREADY_RUNS("WIR-003", Family.USER);

    private final String key;
    private final Family family;

    LocalCode(String key, Family family) {
        this.key = key;
        this.family = family;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Family family() {
        return family;
    }
}
