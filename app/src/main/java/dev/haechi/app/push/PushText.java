package dev.haechi.app.push;

import dev.haechi.text.Wording;

/** What a person who pushed is told. */
public enum PushText implements Wording {
    /** Arguments: run, service, commit. */
    QUEUED("queued"),
    /** Arguments: run, service, commit. */
    WAITS("waits"),
    /** How a run is followed. Arguments: environment, run. */
    FOLLOW("follow"),
    /** How a candidate is approved. Arguments: environment, run. */
    APPROVE("approve"),
    /** Arguments: service, branch. */
    OTHER_BRANCH("other-branch");

    private final String key;

    PushText(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
