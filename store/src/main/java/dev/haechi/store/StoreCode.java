package dev.haechi.store;

import dev.haechi.text.Family;
import dev.haechi.text.ProblemCode;

/** What can be wrong about the store. */
public enum StoreCode implements ProblemCode {
    UNREACHABLE("STO-001", Family.OUTSIDE),
    DISK_FULL("STO-002", Family.OUTSIDE),
    WOULD_NOT_START("STO-003", Family.OUTSIDE),
    OTHER_VERSION("STO-004", Family.USER),
    FOLDER_CLOSED("STO-005", Family.USER),
    NO_BINARIES("STO-006", Family.OUTSIDE),
    ACCOUNT_MISSING("STO-007", Family.OUTSIDE),
    FOLDER_UNWRITABLE("STO-008", Family.USER),
    KEY_UNREADABLE("STO-010", Family.OUTSIDE),
    SEAL_BROKEN("STO-011", Family.OUTSIDE),
    DUMP_UNREADABLE("STO-020", Family.USER),
    DUMP_OF_OTHER_VERSION("STO-021", Family.USER),
    NEWER_SCHEMA("STO-022", Family.USER),
    MIGRATION_FAILED("STO-023", Family.OUTSIDE),
    NOT_EMPTY("STO-024", Family.USER),
    /** The file, what is wrong with it. */
    BACKUP_DAMAGED("STO-030", Family.USER),
    /** The file, its form, the form that is known. */
    BACKUP_NEWER("STO-031", Family.USER),
    /** The file. */
    BACKUP_LOCKED("STO-032", Family.USER),
    /** The file. */
    WRONG_PASSPHRASE("STO-033", Family.USER);

    private final String key;
    private final Family family;

    StoreCode(String key, Family family) {
        this.key = key;
        this.family = family;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Family family() {
        return family;
    }
}
