package dev.haechi.wiring.state;

import dev.haechi.text.Family;
import dev.haechi.text.ProblemCode;

/** Why state is not restored. */
public enum StateCode implements ProblemCode {
    /** The folder. */
    NOT_EMPTY("WIR-101", Family.USER),
    /** The folder, what runs. */
    STILL_RUNS("WIR-102", Family.USER);

    private final String key;
    private final Family family;

    StateCode(String key, Family family) {
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
