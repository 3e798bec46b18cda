package dev.haechi.network.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What routing and ACLs let pass between members of two crowds, and is answered.
 *
 * @param from which senders; null for all
 * @param to which receivers; null for all
 * @param facts what is missing to be certain
 */
record Stretch(long @Nullable [] from, long @Nullable [] to, Spans services, List<String> facts) {
    Stretch {
        facts = List.copyOf(facts);
    }

    /** Between all members of both, for certain. */
    static Stretch whole(Spans services) {
        return new Stretch(null, null, services, List.of());
    }
}
