package dev.haechi.app.nodes;

import dev.haechi.app.design.TraceAnswer.Kind;
import dev.haechi.app.design.TraceAnswer.Passed;
import dev.haechi.text.Message;
import java.util.Optional;

/**
 * Something that stops packets between nodes. Without the names of the two, so that pairs that are
 * alike can be joined.
 *
 * @param packets what is stopped, such as {@code udp/8472}; without overlay the addresses of pods
 * @param back whether on the way from the receiver back to the sender
 * @param by the filter or routing table; empty text when there is none
 * @param rule the rule that decided; empty when none matched
 * @param origin where that is written
 * @param said the same for a person
 */
public record Barrier(
        String packets,
        boolean back,
        Kind what,
        String by,
        Optional<String> rule,
        Optional<String> origin,
        Message said) {

    static Barrier of(String packets, Passed step, Message said) {
        return new Barrier(
                packets, false, step.what(), step.by(), step.rule(), step.origin(), said);
    }

    /** One that stands at no place. */
    static Barrier of(String packets, Message said) {
        return new Barrier(
                packets, false, Kind.DROPPED, "", Optional.empty(), Optional.empty(), said);
    }

    /** The same on the way back. */
    Barrier onTheWayBack() {
        return new Barrier(packets, true, what, by, rule, origin, said);
    }
}
