package dev.haechi.app.push;

import dev.haechi.text.Family;
import dev.haechi.text.ProblemCode;

/** What can be wrong with a push, and with what came of one. */
public enum PushCode implements ProblemCode {
    NO_SUCH_SERVICE("APP-401", Family.USER),
    NO_SUCH_CANDIDATE("APP-402", Family.USER),
    NO_SUCH_RUN("APP-403", Family.USER);

    private final String key;
    private final Family family;

    PushCode(String key, Family family) {
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
