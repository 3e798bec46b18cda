package dev.haechi.app.estate;

import dev.haechi.text.Family;
import dev.haechi.text.ProblemCode;

/** What can be wrong with a wish for an estate. */
public enum EstateCode implements ProblemCode {
    /** A number that an estate cannot have: the option, the number, the least, the most. */
    SIZE("APP-211", Family.USER);

    private final String key;
    private final Family family;

    EstateCode(String key, Family family) {
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
