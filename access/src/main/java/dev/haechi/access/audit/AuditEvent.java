package dev.haechi.access.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * Something that happened. Holds no secret: facts are names, digests and counts.
 *
 * @param at when it ended, to the microsecond (what PostgreSQL keeps)
 * @param actor who, as {@link dev.haechi.access.Actor} prints
 * @param door where they came in
 * @param environment where it happened; empty for the platform itself
 * @param action what, such as {@code environment.up} or {@code token.create}
 * @param outcome how it ended
 * @param facts about it, in the order given, such as {@code plan} → its digest
 */
public record AuditEvent(
        Instant at,
        String actor,
        String door,
        String environment,
        String action,
        AuditOutcome outcome,
        SequencedMap<String, String> facts) {
    public AuditEvent {
        at = at.truncatedTo(ChronoUnit.MICROS);
        if (actor.isBlank() || action.isBlank()) {
            throw new IllegalArgumentException("an audit event names who did what");
        }
        facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
    }
}
