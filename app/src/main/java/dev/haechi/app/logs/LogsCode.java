package dev.haechi.app.logs;

import dev.haechi.text.Family;
import dev.haechi.text.ProblemCode;

/** Why there is nothing to read. */
public enum LogsCode implements ProblemCode {
    /** Service, environment. */
    NO_REPLICA("APP-511", Family.USER),
    /** Service, environment, commit. */
    NO_BUILD("APP-512", Family.USER);

    private final String key;
    private final Family family;

    LogsCode(String key, Family family) {
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
