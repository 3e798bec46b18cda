package dev.haechi.containers.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Folders on which a file system of its own is mounted. */
public final class MountPoints {
    private MountPoints() {}

    /**
     * Whether another device begins here, as stat(2) tells it; no process is started. False where
     * nothing is. A bind mount of the same device is not seen.
     */
    public static boolean isMounted(Path at) {
        try {
            return !Files.getAttribute(at, "unix:dev")
                    .equals(Files.getAttribute(at.resolve(".."), "unix:dev"));
        } catch (NoSuchFileException none) {
            return false;
        } catch (IOException broken) {
            throw new UncheckedIOException(at + " cannot be looked at", broken);
        }
    }
}
