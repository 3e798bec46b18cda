package dev.haechi.containers.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Lets one process at a time do something; ends with the process at the latest. Threads of one
 * process must keep each other out before they take it.
 */
public final class ProcessLock implements AutoCloseable {
    private final FileChannel channel;

    private ProcessLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Waits until no other process has it.
     *
     * @param file that stands for it, in a folder that exists
     */
    public static ProcessLock take(Path file) {
        try {
            var channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock();
            return new ProcessLock(channel);
        } catch (IOException full) {
            throw new UncheckedIOException(file + " cannot be locked", full);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException broken) {
            throw new UncheckedIOException("a lock cannot be given back", broken);
        }
    }
}
