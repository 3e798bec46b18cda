package dev.haechi.app.gate;

import dev.haechi.access.Actor;
import dev.haechi.access.audit.AuditEvent;
import dev.haechi.access.audit.AuditLog;
import dev.haechi.access.audit.AuditOutcome;
import dev.haechi.text.Result;
import java.time.Clock;
import java.util.SequencedMap;

/**
 * Writes down what became of something.
 *
 * @param audit where
 * @param clock the time of the record
 */
record Entries(AuditLog audit, Clock clock) {

    /**
     * Appends one entry.
     *
     * @param environment where it happened; empty text for the machine as a whole
     */
    void add(
            Actor actor,
            String environment,
            String action,
            AuditOutcome outcome,
            SequencedMap<String, String> facts) {
        audit.append(
                new AuditEvent(
                        clock.instant(),
                        actor.toString(),
                        actor.door().name(),
                        environment,
                        action,
                        outcome,
                        facts));
    }

    static AuditOutcome outcome(Result<?> result) {
        return result.problems().isEmpty() ? AuditOutcome.SUCCEEDED : AuditOutcome.FAILED;
    }
}
