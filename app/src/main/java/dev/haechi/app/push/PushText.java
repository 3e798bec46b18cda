package dev.haechi.app.push;

import dev.haechi.text.Wording;

/** What a person who pushed is told. */
public enum PushText implements Wording {
    QUEUED("queued"),
    WAITS("waits"),
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
