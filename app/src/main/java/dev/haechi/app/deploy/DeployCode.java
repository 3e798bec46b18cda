package dev.haechi.app.deploy;

import dev.haechi.text.Family;
import dev.haechi.text.ProblemCode;

/** What can be wrong with what a person puts into service. */
public enum DeployCode implements ProblemCode {
    /** Run, service, commit, the first line of the reason, environment. */
    FAILED("APP-521", Family.USER),
    /** Run, how long it was waited for. */
    STILL_RUNS("APP-522", Family.OUTSIDE),
    /** Service, environment, number, the newest number. */
    NO_SUCH_RELEASE("APP-523", Family.USER),
    /** Service, number, why. */
    NEVER_SERVED("APP-524", Family.USER);

    private final String key;
    private final Family family;

    DeployCode(String key, Family family) {
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
