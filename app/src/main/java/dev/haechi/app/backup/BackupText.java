package dev.haechi.app.backup;

import dev.haechi.text.Wording;

/** What a person reads while state is copied. */
public enum BackupText implements Wording {
    DATABASE,
    REPOSITORIES,
    /** Its name. */
    VOLUME,
    /** The file. */
    WRITING,
    /** The file. */
    CHECKING,
    UNPACKING,
    RESTORING;

    @Override
    public String key() {
        return name();
    }
}
