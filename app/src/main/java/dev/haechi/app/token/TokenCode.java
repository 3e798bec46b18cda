package dev.haechi.app.token;

import dev.haechi.text.Family;
import dev.haechi.text.ProblemCode;

/** What can be wrong with a token. */
public enum TokenCode implements ProblemCode {
    /** The id as it was written, the environment. */
    UNKNOWN("APP-611", Family.USER);

    private final String key;
    private final Family family;

    TokenCode(String key, Family family) {
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
