package dev.haechi.app.delivery;

import dev.haechi.delivery.CommitId;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;
import java.nio.file.Path;

/** Keeps what builds print, and the folders that they read. */
public interface BuildLogs {
    /** Begins the log of a build; an earlier one of the same commit is replaced. */
    Log open(EnvironmentName environment, ServiceName service, CommitId commit);

    /** A fresh folder for the files of a commit; it does not exist yet. */
    Path folder(EnvironmentName environment, ServiceName service, CommitId commit);

    /** Deletes such a folder with all in it. */
    void discard(Path folder);

    /** One log. */
    interface Log extends AutoCloseable {
        void line(String text);

        @Override
        void close();
    }
}
