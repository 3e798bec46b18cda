package dev.haechi.containers.image;

import dev.haechi.containers.engine.Command;
import dev.haechi.containers.engine.ContainerHome;
import dev.haechi.containers.engine.EngineUnavailable;
import dev.haechi.containers.engine.MountPoints;
import dev.haechi.containers.engine.Names;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the builds of a service may use again: a file system of its own in one file, which cannot
 * grow beyond the limit. It stays mounted from one build to the next.
 */
final class Store {
    private final Path folder;
    private final Path image;
    private final Path at;

    Store(ContainerHome home, EnvironmentName environment, ServiceName service) {
        folder = home.builds().resolve("stores").resolve(Names.plain(environment));
        image = folder.resolve(Names.plain(service) + ".img");
        at = mounts(home, environment).resolve(Names.plain(service));
    }

    private static Path mounts(ContainerHome home, EnvironmentName environment) {
        return home.run().resolve("builds").resolve(Names.plain(environment));
    }

    /** Its folder, mounted. */
    Path mount(long bytes) {
        ContainerHome.folder(at);
        if (MountPoints.isMounted(at)) {
            return at;
        }
        ContainerHome.folder(folder);
        if (!Files.exists(image) || !mounted()) {
            // Nothing in it is lasting: a store that was cut off while being written is made anew.
            make(bytes);
            if (!mounted()) {
                throw new EngineUnavailable(image + " cannot be mounted (a loop device)", null);
            }
        }
        return at;
    }

    private boolean mounted() {
        return Command.of(
                        "mount", "-o", "loop,nodev,nosuid,noatime", image.toString(), at.toString())
                .run()
                .worked();
    }

    private void make(long bytes) {
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(0);
            file.setLength(bytes);
        } catch (IOException full) {
            throw new UncheckedIOException(image + " cannot be made", full);
        }
        var made =
                Command.of(
                                "mkfs.ext4",
                                "-q",
                                "-F",
                                "-m",
                                "0",
                                "-O",
                                "^has_journal",
                                "-E",
                                "lazy_itable_init=1,root_owner=%1$d:%1$d"
                                        .formatted(Sandbox.FIRST_ID),
                                image.toString())
                        .run();
        if (!made.worked()) {
            throw new EngineUnavailable(
                    "mkfs.ext4 failed: " + String.join("; ", made.complaint()), null);
        }
    }

    boolean isFull() {
        return at.toFile().getUsableSpace() < (1 << 20);
    }

    /** Forgets everything that was built. */
    void forget() {
        unmount(at);
        image.toFile().delete();
    }

    /** Takes down the stores of an environment; they stay in their files. */
    static void unmountAll(ContainerHome home, EnvironmentName environment) {
        var mounts = mounts(home, environment);
        for (var at : inside(mounts)) {
            unmount(at);
            removeEmpty(at);
        }
        removeEmpty(mounts);
    }

    private static void unmount(Path at) {
        if (MountPoints.isMounted(at)) {
            Command.of("umount", at.toString()).run();
        }
    }

    private static List<Path> inside(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var list = Files.list(folder)) {
            return list.toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(folder + " cannot be listed", broken);
        }
    }

    private static void removeEmpty(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException _) {
            // something in it is in use still; it stays where it is known to be
        }
    }
}
