package dev.haechi.model.governance;

import java.util.Locale;
import java.util.Optional;

/** What a person may do; what each may is decided in the use cases. */
public enum PersonRole {
    /** Pushes changes. */
    DEVELOPER,
    /** Signs what others have prepared; never what is their own. */
    APPROVER,
    /** Runs the environment: up, down, deploy, rollback, secrets. */
    OPERATOR,
    /** Reads everything and changes nothing. */
    AUDITOR,
    /** Manages people's tokens and Haechi itself. */
    ADMINISTRATOR;

    /** The role of its lower-case name, or empty. */
    public static Optional<PersonRole> tryParse(String text) {
        for (var role : values()) {
            if (role.text().equals(text)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** The lower-case name, as blueprints and tokens carry it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
