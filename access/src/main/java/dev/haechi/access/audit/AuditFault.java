package dev.haechi.access.audit;

/** One way in which the record is not as it was written. */
public sealed interface AuditFault {

    /** The entry's fields do not have the hash that it carries. */
    record Altered(long sequence) implements AuditFault {
        @Override
        public String toString() {
            return "entry " + sequence + " was altered or moved";
        }
    }

    /** Entries are missing before this one. */
    record Removed(long first, long last) implements AuditFault {
        @Override
        public String toString() {
            return first == last
                    ? "entry " + first + " was removed"
                    : "entries " + first + " to " + last + " were removed";
        }
    }

    /** The entry does not follow the one that stands before it. */
    record Unlinked(long sequence) implements AuditFault {
        @Override
        public String toString() {
            return "entry " + sequence + " does not follow the entry before it";
        }
    }

    /** The exported head is beyond the last entry. */
    record CutOff(long last, long exported) implements AuditFault {
        @Override
        public String toString() {
            return "entries " + (last + 1) + " to " + exported + " were cut off the end";
        }
    }

    /** The entry that was the head has another hash now: the record was written anew. */
    record Rewritten(long sequence) implements AuditFault {
        @Override
        public String toString() {
            return "entry " + sequence + " is not the one whose head was exported";
        }
    }
}
