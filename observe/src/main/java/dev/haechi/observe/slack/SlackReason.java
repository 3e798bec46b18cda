package dev.haechi.observe.slack;

import dev.haechi.text.Wording;
import java.util.Locale;

/** Why Slack did not take a message. */
enum SlackReason implements Wording {
    /** No answer in time. Arguments: seconds. */
    NO_ANSWER,
    /** No connection. No arguments. */
    UNREACHABLE,
    /** A status that may pass. Arguments: the status. */
    BUSY,
    /** A status that stays. Arguments: the status. */
    REFUSED,
    /** The webhook address is none. No arguments. */
    NO_ADDRESS,
    /** The webhook address is not HTTPS. No arguments. */
    NOT_HTTPS;

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
