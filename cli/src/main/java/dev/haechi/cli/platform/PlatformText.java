package dev.haechi.cli.platform;

import dev.haechi.text.Wording;

/** What is said about secrets, the audit record and backups. */
enum PlatformText implements Wording {
    /** Secret, environment. */
    SECRET_SET,
    /** Secret, environment. */
    SECRET_REPLACED,
    /** Secret, environment. */
    SECRET_REMOVED,
    /** Environment. */
    NO_SECRETS,
    /** Secret. */
    ASK_SECRET,
    /** How many entries. */
    AUDIT_INTACT,
    AUDIT_ALONE,
    /** Proven up to, the entry after it, the last one. */
    AUDIT_PROVEN_UP_TO,
    /** Proven up to. */
    AUDIT_PROVEN,
    /** How many faults. */
    AUDIT_BROKEN,
    /** First entry, last entry. */
    ALTERED,
    REMOVED,
    UNLINKED,
    CUT_OFF,
    REWRITTEN,
    /** File, bytes, environments, volumes. */
    BACKED_UP,
    /** Digest. */
    DIGEST,
    KEY_OPEN,
    /** Folder, environments. */
    RESTORED,
    /** Environment. */
    UP_AGAIN,
    /** Head. */
    RECORD_INTACT,
    RECORD_BROKEN;

    @Override
    public String key() {
        return name();
    }
}
