package dev.haechi.binaries;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Lets one build at a time into a folder, of all processes; ends with the process at the latest.
 */
final class FolderLock implements AutoCloseable {
    private static final String FILE = "haechi-binaries.lock";
    private static final Duration STEP = Duration.ofMillis(200);

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Waits until nobody else has it.
     *
     * @param folder that exists
     * @param busy told once when somebody has
     */
    static FolderLock take(Path folder, Runnable busy) throws IOException {
        var channel =
                FileChannel.open(
                        folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tried(channel) != null) {
            return new FolderLock(channel);
        }
        busy.run();
        while (tried(channel) == null) {
            LockSupport.parkNanos(STEP.toNanos());
            if (Thread.interrupted()) {
                Thread.currentThread().interrupt();
                channel.close();
                throw new BuildEnded(new InterruptedException("while another build has " + folder));
            }
        }
        return new FolderLock(channel);
    }

    /** Null when another process, or another thread of this one, has it. */
    private static @Nullable FileLock tried(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ourOwn) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
