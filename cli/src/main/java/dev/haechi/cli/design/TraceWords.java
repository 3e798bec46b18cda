package dev.haechi.cli.design;

import dev.haechi.app.design.TraceAnswer.Kind;
import dev.haechi.model.flow.Disposition;
import dev.haechi.text.Wording;

/** How a way ends (who, whom, service), and what happens on it. */
enum TraceWords implements Wording {
    DELIVERED,
    DENIED_OUT,
    DENIED_IN,
    REPLY_DENIED,
    NO_ROUTE,
    BLACKHOLED,
    LOOPED,
    NO_SUCH_ADDRESS,
    UNKNOWN,
    /** The missing facts. */
    MISSING,
    STEP_PASSED,
    STEP_ROUTED,
    STEP_UNROUTED,
    STEP_ADMITTED,
    STEP_DENIED,
    STEP_REPLY_DENIED,
    STEP_SOURCE_REWRITTEN,
    STEP_DESTINATION_REWRITTEN,
    STEP_REORIGINATED,
    STEP_DROPPED,
    STEP_ARRIVED;

    static TraceWords of(Disposition disposition) {
        return valueOf(disposition.name());
    }

    static TraceWords of(Kind step) {
        return valueOf("STEP_" + step.name());
    }

    @Override
    public String key() {
        return name();
    }
}
