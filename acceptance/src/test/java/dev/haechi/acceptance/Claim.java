package dev.haechi.acceptance;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A test run's claim on its premises, which ends with its process, however that ends.
 *
 * @param held whether it is ours; another living process has it otherwise
 */
record Claim(FileChannel file, boolean held) implements AutoCloseable {
    /** Tries to claim a folder; never waits. */
    static Claim of(Path folder) throws IOException {
        var file =
                FileChannel.open(
                        folder.resolve("claimed"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        return new Claim(file, locked(file));
    }

    private static boolean locked(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
