package dev.haechi.cli.token;

import dev.haechi.text.Wording;

/** What is said about tokens. */
enum TokenText implements Wording {
    /** Id, person, roles, when it expires. */
    CREATED,
    /** Id, person. */
    REVOKED,
    /** Environment. */
    NONE,
    COLUMNS;

    @Override
    public String key() {
        return name();
    }
}
