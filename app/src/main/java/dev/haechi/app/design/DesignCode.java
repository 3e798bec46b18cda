package dev.haechi.app.design;

import dev.haechi.text.Family;
import dev.haechi.text.ProblemCode;

/** What can be wrong with a question about a landscape. */
public enum DesignCode implements ProblemCode {
    /** A name that stands for nothing: the name, everybody, the zones. */
    NOBODY("APP-201", Family.USER),
    /** A text that is no service: the text. */
    NO_SERVICE("APP-202", Family.USER),
    /** Two parties without addresses of one family: their names. */
    NO_ADDRESS("APP-203", Family.USER),
    /** A text that is no block of addresses: the text. */
    NO_BLOCK("APP-204", Family.USER),
    /** A name of nothing that a way can pass: the name, those that there are. */
    NO_PLACE("APP-205", Family.USER);

    private final String key;
    private final Family family;

    DesignCode(String key, Family family) {
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
