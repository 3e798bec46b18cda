package dev.haechi.app.deploy;

import dev.haechi.text.Wording;

/** What a person is told while something goes into service. */
public enum DeployText implements Wording {
    /** Service, release, image. */
    ROLLING_BACK;

    @Override
    public String key() {
        return name();
    }
}
