package dev.haechi.app.delivery;

import dev.haechi.delivery.CommitId;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Keeps what builds print, and the folders that they read. */
public interface BuildLogs {
    /** Begins the log of a build; an earlier one of the same commit is replaced. */
    Log open(EnvironmentName environment, ServiceName service, CommitId commit);

    /**
     * The log of a build; of the newest build when no commit is named.
     *
     * @param commit the beginning of one, as a person writes it; empty text for the newest
     * @return empty when none is kept
     */
    Optional<Kept> find(EnvironmentName environment, ServiceName service, String commit);

    /**
     * A log that is kept.
     *
     * @param commit enough of it for a person
     */
    record Kept(String commit, List<String> lines) {
        public Kept {
            lines = List.copyOf(lines);
        }
    }

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
