package dev.haechi.app.question;

import dev.haechi.app.design.TraceAnswer;
import java.util.List;
import java.util.Optional;

/**
 * Whether every way between two parties passes one of some places.
 *
 * @param verdict of the worst pair of members
 * @param bypass a packet that gets there without; only when it is bypassed
 * @param missing the facts on which it depends; only when it is open
 */
public record WaypointAnswer(
        String from,
        String to,
        List<String> through,
        Verdict verdict,
        Optional<TraceAnswer> bypass,
        List<String> missing) {
    /** Whether they do; from good to bad. */
    public enum Verdict {
        /** Every way does. */
        ALWAYS,
        /** There is no way at all. */
        NO_PATH,
        /** It depends on missing facts whether some way does not. */
        OPEN,
        /** Some way does not. */
        BYPASSED;

        /** Whether no packet can get by. */
        public boolean holds() {
            return this == ALWAYS || this == NO_PATH;
        }
    }

    public WaypointAnswer {
        through = List.copyOf(through);
        missing = List.copyOf(missing);
    }
}
