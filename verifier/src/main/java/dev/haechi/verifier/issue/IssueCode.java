package dev.haechi.verifier.issue;

import dev.haechi.text.Family;
import dev.haechi.text.ProblemCode;

/** Why a claim gets no certificate. */
public enum IssueCode implements ProblemCode {
    /** Packets seem to arrive: the receiver, the packets. */
    NOT_SHOWN("VER-201", Family.USER),
    /** What has an unknown role could be a proxy that leads on: the receiver, the instances. */
    ROLE_UNKNOWN("VER-202", Family.USER);

    private final String key;
    private final Family family;

    IssueCode(String key, Family family) {
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
