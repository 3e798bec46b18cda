package dev.haechi.delivery.webhook;

import dev.haechi.text.Family;
import dev.haechi.text.ProblemCode;

/** Why a message of a Git hosting service is not taken. */
public enum WebhookCode implements ProblemCode {
    NOT_PROVEN("DEL-101", Family.DENIED),
    TOO_LARGE("DEL-102", Family.USER),
    SEEN_BEFORE("DEL-103", Family.DENIED),
    UNREADABLE("DEL-104", Family.USER);

    private final String key;
    private final Family family;

    WebhookCode(String key, Family family) {
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
