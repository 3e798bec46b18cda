package dev.haechi.access.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * Verifies a record entry by entry, in the order of their numbers, with constant memory unless it
 * is broken. Not for use by several threads.
 */
public final class AuditVerification {
    /** More faults say no more. */
    private static final int MOST_FAULTS = 1_000;

    private final AuditHead exported;
    private final List<AuditFault> faults = new ArrayList<>();
    private AuditHead last = AuditHead.NONE;
    private boolean readable = true;

    private AuditVerification(AuditHead exported) {
        this.exported = exported;
    }

    /** A verification without anything kept elsewhere: it cannot know about the end. */
    public static AuditVerification alone() {
        return new AuditVerification(AuditHead.NONE);
    }

    /** A verification against a head that was exported before. */
    public static AuditVerification against(AuditHead exported) {
        return new AuditVerification(exported);
    }

    /** Looks at the next entry. */
    public void accept(AuditEntry entry) {
        if (entry.sequence() > last.sequence() + 1) {
            add(new AuditFault.Removed(last.sequence() + 1, entry.sequence() - 1));
        } else if (entry.sequence() <= last.sequence() || !follows(entry)) {
            add(new AuditFault.Unlinked(entry.sequence()));
        }
        readable = true;
        if (!AuditChain.hash(entry.sequence(), entry.event(), entry.previous())
                .equals(entry.hash())) {
            add(new AuditFault.Altered(entry.sequence()));
        }
        if (entry.sequence() == exported.sequence() && !entry.hash().equals(exported.hash())) {
            add(new AuditFault.Rewritten(entry.sequence()));
        }
        last = new AuditHead(entry.sequence(), entry.hash());
    }

    /** Looks at the next row, which no longer holds an entry: somebody altered it. */
    public void acceptUnreadable(long sequence) {
        if (sequence > last.sequence() + 1) {
            add(new AuditFault.Removed(last.sequence() + 1, sequence - 1));
        }
        add(new AuditFault.Altered(sequence));
        last = new AuditHead(Math.max(last.sequence(), sequence), last.hash());
        readable = false;
    }

    /** What follows an unreadable row cannot be compared with it. */
    private boolean follows(AuditEntry entry) {
        return !readable || entry.previous().equals(last.hash());
    }

    /** The verdict after the last entry. */
    public AuditVerdict verdict() {
        if (exported.sequence() > last.sequence()) {
            add(new AuditFault.CutOff(last.sequence(), exported.sequence()));
        }
        return faults.isEmpty()
                ? new AuditVerdict.Intact(last, exported.sequence())
                : new AuditVerdict.Broken(faults);
    }

    private void add(AuditFault fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }
}
