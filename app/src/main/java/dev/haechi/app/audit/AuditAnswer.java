package dev.haechi.app.audit;

import dev.haechi.access.audit.AuditEntry;
import dev.haechi.access.audit.AuditOutcome;
import java.util.List;
import java.util.SequencedMap;

/**
 * Entries of the audit record, newest first.
 *
 * @param entries as many as were asked for, or all
 */
public record AuditAnswer(List<Entry> entries) {
    public AuditAnswer {
        entries = List.copyOf(entries);
    }

    /**
     * One entry, with everything that its hash is taken of.
     *
     * @param environment where it happened; empty for the machine as a whole
     * @param previous the hash of the entry before
     */
    public record Entry(
            long sequence,
            String at,
            String actor,
            String door,
            String environment,
            String action,
            AuditOutcome outcome,
            SequencedMap<String, String> facts,
            String previous,
            String hash) {

        static Entry of(AuditEntry entry) {
            var event = entry.event();
            return new Entry(
                    entry.sequence(),
                    event.at().toString(),
                    event.actor(),
                    event.door(),
                    event.environment(),
                    event.action(),
                    event.outcome(),
                    event.facts(),
                    entry.previous().toString(),
                    entry.hash().toString());
        }
    }
}
