package dev.haechi.access;

import dev.haechi.text.Family;
import dev.haechi.text.ProblemCode;

/** What can be wrong about access. */
public enum AccessCode implements ProblemCode {
    NOT_PERMITTED("ACC-001", Family.DENIED),
    OWN_CANDIDATE("ACC-002", Family.DENIED),
    TOKEN_UNKNOWN("ACC-010", Family.DENIED),
    TOKEN_EXPIRED("ACC-011", Family.DENIED),
    TOKEN_REVOKED("ACC-012", Family.DENIED),
    PERSON_UNKNOWN("ACC-013", Family.USER),
    ROLE_NOT_HELD("ACC-014", Family.USER),
    EXPIRY_TOO_FAR("ACC-015", Family.USER),
    ENVIRONMENT_BUSY("ACC-020", Family.OUTSIDE),
    AUDIT_BROKEN("ACC-030", Family.OUTSIDE),
    HEAD_UNREADABLE("ACC-031", Family.USER);

    private final String key;
    private final Family family;

    AccessCode(String key, Family family) {
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
