package dev.haechi.verifier.form;

import dev.haechi.text.ProblemCode;

/** What can be wrong with what is handed in for checking, before anything is checked. */
public enum FormCode implements ProblemCode {
    /** Not a certificate at all. No arguments. */
    NOT_A_CERTIFICATE("VER-001"),
    /** A member is missing or says nothing that can be read: its name. */
    UNREADABLE_MEMBER("VER-002"),
    /** A byte is not as it was written. No arguments. */
    CHANGED("VER-003"),
    /** The certificate is about another landscape: that one's digest, this one's. */
    OTHER_LANDSCAPE("VER-004"),
    /** The landscape has something that the checker has no rule for: the member, of what. */
    UNKNOWN_FEATURE("VER-005"),
    /** The claim is about somebody who is not there: the name. */
    NOBODY("VER-006"),
    /** Whether a subnet is of the claim's zone is not known: the zone, the subnets. */
    ZONE_UNKNOWN("VER-007");

    private final String key;

    FormCode(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
