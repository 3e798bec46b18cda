package dev.haechi.policy.check;

import dev.haechi.text.Wording;
import java.util.Locale;

/** What violates a control, in one sentence. */
enum FindingText implements Wording {
    ANSWERS_INTERNET,
    STORE_OPEN,
    NOT_INSPECTED,
    NOT_BALANCED,
    ROUTE_TO_INTERNET,
    PUBLIC_ADDRESS,
    LEAVES_PAST_LIST,
    LEAVES_BEYOND_LIST,
    LIST_OF_EVERYTHING,
    LIST_WITHOUT_OWNER,
    LIST_WITHOUT_PURPOSE,
    LEAVES,
    ADMITS_ANYBODY,
    ADMITS_TOO_MUCH,
    DEAD_FLOW,
    ANSWERS_OUTSIDE_DMZ,
    NOT_FOR_DMZ,
    SENSITIVE_IN_DMZ,
    LOG_IN_CLEAR,
    PORT_PUBLISHED,
    PLAIN_HTTP,
    PATH_PUBLISHED,
    DMZ_REACHES,
    DMZ_BEYOND_DECLARED,
    NOT_PRIVATE,
    OVERLAP;

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
