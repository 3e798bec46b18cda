package dev.haechi.access.audit;

/**
 * One line of the record.
 *
 * @param sequence from 1, without gaps
 * @param event what happened
 * @param previous the hash of the entry before, {@link AuditHash#GENESIS} for the first
 * @param hash of this one
 */
public record AuditEntry(long sequence, AuditEvent event, AuditHash previous, AuditHash hash) {
    public AuditEntry {
        if (sequence < 1) {
            throw new IllegalArgumentException("audit entry " + sequence + " is not from 1");
        }
    }
}
