package dev.haechi.app.secret;

import dev.haechi.text.Family;
import dev.haechi.text.ProblemCode;

/** What can be wrong with a secret. */
public enum SecretCode implements ProblemCode {
    /** The name as it was written. */
    NO_NAME("APP-601", Family.USER),
    /** The name. */
    OWN_NAME("APP-602", Family.USER),
    /** The name. */
    EMPTY("APP-603", Family.USER),
    /** The name, the environment, the names that there are. */
    UNKNOWN("APP-604", Family.USER);

    private final String key;
    private final Family family;

    SecretCode(String key, Family family) {
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
