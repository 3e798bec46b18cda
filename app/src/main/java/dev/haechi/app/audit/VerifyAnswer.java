package dev.haechi.app.audit;

import dev.haechi.access.audit.AuditFault;
import dev.haechi.access.audit.AuditHead;
import dev.haechi.access.audit.AuditVerdict;
import java.util.List;

/**
 * Whether the audit record is as it was written.
 *
 * @param intact whether nothing was found
 * @param head the newest entry, as {@code audit head} exports it
 * @param entries how many there are
 * @param provenUpTo the entry up to which the exported head proves that nothing was cut off or
 *     written anew; 0 without one. Beyond it only the chain itself is a witness
 * @param faults in the order of the entries
 */
public record VerifyAnswer(
        boolean intact, String head, long entries, long provenUpTo, List<Fault> faults) {
    public VerifyAnswer {
        faults = List.copyOf(faults);
    }

    /** How an entry is not as it was written. */
    public enum Kind {
        /** Its fields do not have the hash that it carries. */
        ALTERED,
        /** Entries are missing before this one. */
        REMOVED,
        /** It does not follow the entry that stands before it. */
        UNLINKED,
        /** Entries up to the exported head are missing at the end. */
        CUT_OFF,
        /** The entry that was exported as head is another one now. */
        REWRITTEN
    }

    /**
     * One fault.
     *
     * @param first entry that it is about
     * @param last entry that it is about
     */
    public record Fault(Kind kind, long first, long last) {

        static Fault of(AuditFault fault) {
            return switch (fault) {
                case AuditFault.Altered(var at) -> new Fault(Kind.ALTERED, at, at);
                case AuditFault.Removed(var first, var last) ->
                        new Fault(Kind.REMOVED, first, last);
                case AuditFault.Unlinked(var at) -> new Fault(Kind.UNLINKED, at, at);
                case AuditFault.CutOff(var last, var exported) ->
                        new Fault(Kind.CUT_OFF, last + 1, exported);
                case AuditFault.Rewritten(var at) -> new Fault(Kind.REWRITTEN, at, at);
            };
        }
    }

    /**
     * What was found in a record.
     *
     * @param last its newest entry
     */
    static VerifyAnswer of(AuditVerdict verdict, AuditHead last) {
        return switch (verdict) {
            case AuditVerdict.Intact(var head, var proven) ->
                    new VerifyAnswer(true, head.toString(), head.sequence(), proven, List.of());
            case AuditVerdict.Broken(var faults) ->
                    new VerifyAnswer(
                            false,
                            last.toString(),
                            last.sequence(),
                            0,
                            faults.stream().map(Fault::of).toList());
        };
    }
}
