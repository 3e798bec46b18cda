package dev.haechi.app.notice;

import dev.haechi.text.Wording;

/** Why a channel was not told, besides what Slack itself says. */
enum NoticeReason implements Wording {
    /** Its address is not known. Arguments: the secret. */
    NO_SECRET("no-secret");

    private final String key;

    NoticeReason(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
