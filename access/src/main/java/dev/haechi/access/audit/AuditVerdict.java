package dev.haechi.access.audit;

import java.util.List;

/** What the verification of a record found. */
public sealed interface AuditVerdict {

    /**
     * Every entry is as it was written, as far as can be known.
     *
     * @param head the newest entry
     * @param provenUpTo the entry up to which an exported head proves that nothing was cut off or
     *     written anew; 0 without one
     */
    record Intact(AuditHead head, long provenUpTo) implements AuditVerdict {

        /**
         * Whether some entries have only the chain itself as their witness: whoever can write to
         * the database could have cut them off the end, or have written all of them anew.
         */
        public boolean leavesDoubt() {
            return provenUpTo < head.sequence() || provenUpTo == 0;
        }
    }

    /**
     * Something is not as it was written.
     *
     * @param faults in the order of the entries; at least one
     */
    record Broken(List<AuditFault> faults) implements AuditVerdict {
        public Broken {
            faults = List.copyOf(faults);
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("a broken record names its faults");
            }
        }
    }
}
