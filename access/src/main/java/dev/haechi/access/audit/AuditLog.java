package dev.haechi.access.audit;

import java.util.List;

/**
 * Where the record is kept. It only ever grows: nothing here changes or removes an entry, and the
 * store itself refuses to. Safe for several threads and processes.
 */
public interface AuditLog {

    /** Appends an event and returns it as it stands in the record, durably. */
    AuditEntry append(AuditEvent event);

    /** The newest entry's number and hash. */
    AuditHead head();

    /** The newest entries of an environment, newest first; of all when the name is empty. */
    List<AuditEntry> newest(String environment, int most);

    /**
     * Shows every row to a verification, in the order of their numbers as they stand in the store;
     * a row that is no entry any more too.
     */
    void show(AuditVerification verification);
}
