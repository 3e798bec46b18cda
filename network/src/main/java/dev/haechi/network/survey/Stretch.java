package dev.haechi.network.survey;

import dev.haechi.network.spans.Spans;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What routing and ACLs let pass between members of two crowds, and is answered. */
final class Stretch {
    private final long @Nullable [] from;
    private final long @Nullable [] to;
    private final Spans services;
    private final List<String> facts;

    /**
     * @param from which senders; null for all
     * @param to which receivers; null for all
     * @param facts what is missing to be certain
     */
    Stretch(long @Nullable [] from, long @Nullable [] to, Spans services, List<String> facts) {
        this.from = from;
        this.to = to;
        this.services = services;
        this.facts = List.copyOf(facts);
    }

    /** Between all members of both, for certain. */
    static Stretch whole(Spans services) {
        return new Stretch(null, null, services, List.of());
    }

    long @Nullable [] from() {
        return from;
    }

    long @Nullable [] to() {
        return to;
    }

    Spans services() {
        return services;
    }

    List<String> facts() {
        return facts;
    }
}
