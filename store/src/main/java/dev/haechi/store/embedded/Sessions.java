package dev.haechi.store.embedded;

import dev.haechi.store.StoreCode;
import dev.haechi.store.StoreFailure;
import dev.haechi.store.home.HomeFolder;
import dev.haechi.text.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Work with the embedded database of one folder, by any number of processes: each holds a shared
 * lock on a file as long as it works, and whoever has the file alone is the last one. A process
 * that was killed holds nothing any more.
 */
public final class Sessions implements AutoCloseable {
    /** File locks are held by a process and not by its threads: these share one. */
    private static final Map<Path, Shared> OF_THIS_PROCESS = new HashMap<>();

    private final Path file;
    private boolean open = true;

    private record Shared(FileChannel channel, int holders) {
        Shared with(int more) {
            return new Shared(channel, holders + more);
        }
    }

    private Sessions(Path file) {
        this.file = file;
    }

    /**
     * Begins to work with the database of a folder that is prepared. Waits while another process
     * stops it.
     *
     * @throws StoreFailure when the folder cannot be written
     */
    public static Sessions begin(HomeFolder home) {
        var file = home.run().resolve("sessions");
        synchronized (OF_THIS_PROCESS) {
            var shared = OF_THIS_PROCESS.get(file);
            OF_THIS_PROCESS.put(file, shared == null ? new Shared(share(file), 1) : shared.with(1));
            return new Sessions(file);
        }
    }

    private static FileChannel share(Path file) {
        try {
            var channel = open(file);
            channel.lock(0, Long.MAX_VALUE, true);
            return channel;
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /**
     * Ends this work, and does something more if nobody works with the database any more: nobody
     * begins to before it is done.
     */
    public void close(Runnable whenLast) {
        synchronized (OF_THIS_PROCESS) {
            if (!open) {
                return;
            }
            open = false;
            var shared = Objects.requireNonNull(OF_THIS_PROCESS.remove(file), "it is open");
            if (shared.holders() > 1) {
                OF_THIS_PROCESS.put(file, shared.with(-1));
                return;
            }
            try {
                shared.channel().close();
                alone(whenLast);
            } catch (IOException e) {
                throw unwritable(file, e);
            }
        }
    }

    private void alone(Runnable action) throws IOException {
        try (var channel = open(file);
                var lock = channel.tryLock()) {
            if (lock != null) {
                action.run();
            }
        }
    }

    @Override
    public void close() {
        close(() -> {});
    }

    private static StoreFailure unwritable(Path file, IOException e) {
        return new StoreFailure(
                Problem.of(StoreCode.FOLDER_UNWRITABLE, file, String.valueOf(e.getMessage())), e);
    }
}
