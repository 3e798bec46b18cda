package dev.haechi.git;

import dev.haechi.text.Family;
import dev.haechi.text.ProblemCode;

/** What can be wrong about a repository. */
public enum GitCode implements ProblemCode {
    NO_REPOSITORY("GIT-001", Family.USER),
    NOTHING_COMMITTED("GIT-002", Family.USER),
    NO_BRANCH("GIT-003", Family.USER),
    BOTH_CHANGED("GIT-004", Family.USER),
    NOT_FETCHED("GIT-005", Family.OUTSIDE),
    ADDRESS_NOT_SUPPORTED("GIT-006", Family.USER),
    CREDENTIALS_MALFORMED("GIT-007", Family.USER),
    NO_COMMIT("GIT-008", Family.USER),
    LINK_LEADS_OUT("GIT-010", Family.USER),
    SUBMODULE("GIT-011", Family.USER),
    TOO_MUCH("GIT-012", Family.USER),
    BAD_PATH("GIT-013", Family.USER);

    private final String key;
    private final Family family;

    GitCode(String key, Family family) {
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
