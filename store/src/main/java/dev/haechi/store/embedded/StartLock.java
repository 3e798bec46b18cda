package dev.haechi.store.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** Lets one process, and one thread of it, at a time start or stop the server. Ends with both. */
final class StartLock implements AutoCloseable {
    /** File locks are held by the whole process, so that its threads need one more. */
    private static final ReentrantLock IN_PROCESS = new ReentrantLock();

    private final FileChannel channel;
    private final FileLock lock;

    private StartLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Waits until nobody else has it. */
    static StartLock take(Path file) throws IOException {
        IN_PROCESS.lock();
        boolean taken = false;
        try {
            var channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            Folders.own(file);
            var lock = new StartLock(channel, channel.lock());
            taken = true;
            return lock;
        } finally {
            if (!taken) {
                IN_PROCESS.unlock();
            }
        }
    }

    /**
     * Says that it is held.
     *
     * @throws IllegalStateException when it is not any more
     */
    void hold() {
        if (!lock.isValid()) {
            throw new IllegalStateException("the lock on starting PostgreSQL was lost");
        }
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            IN_PROCESS.unlock();
        }
    }
}
