package dev.haechi.app.backup;

import dev.haechi.app.progress.Progress;
import java.nio.file.Path;
import java.util.List;

/** Writes the state of this machine into a file. */
public interface StateFile {

    /**
     * Copies the state as it is at one moment. Nobody changes an environment meanwhile; what
     * services write into their volumes waits while each is copied.
     */
    Copied copy(Progress progress);

    /** A copy beside the state, deleted when it is closed. */
    interface Copied extends AutoCloseable {
        /** The volumes in it. */
        List<String> volumes();

        /**
         * Writes it into a file that appears whole or not at all, for its owner alone (0600).
         *
         * @return its size and digest
         */
        Written write(Path file, KeyLock lock);

        @Override
        void close();
    }

    /**
     * A file that was written.
     *
     * @param sha256 that a restore checks
     */
    record Written(long bytes, String sha256) {}
}
