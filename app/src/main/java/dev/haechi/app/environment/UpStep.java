package dev.haechi.app.environment;

import dev.haechi.text.Wording;

/** What a person reads while an environment comes up. */
public enum UpStep implements Wording {
    PROVING("up.proving"),
    IMAGES("up.images"),
    NETWORK("up.network"),
    SERVICE("up.service"),
    PROBING("up.probing"),
    /** Arguments: environment. */
    UNDOING("up.undoing"),
    /** Arguments: environment. */
    AS_BEFORE("up.as-before"),
    SECRET_MADE("up.secret-made"),
    /** Arguments: service, the commit that serves, the newest one, environment. */
    HELD("up.held");

    private final String key;

    UpStep(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
