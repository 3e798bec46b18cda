package dev.haechi.containers.image;

import dev.haechi.containers.engine.Command;
import dev.haechi.containers.engine.ContainerHome;
import dev.haechi.containers.engine.EngineUnavailable;
import dev.haechi.containers.engine.MountPoints;
import dev.haechi.delivery.image.BuildLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Runs a script on behalf of somebody whom the machine does not trust; the resource {@code sandbox}
 * says how. Its store is a file system of its own in one file, which cannot grow beyond the limit.
 */
final class Sandbox {
    /** Ids from here own nothing: far above those that distributions give to users. */
    private static final int FIRST_ID = 0x7000_0000;

    private final ContainerHome home;
    private final String name;

    /**
     * @param name of the store and of what runs at a time; the caller sees to it that one does
     */
    Sandbox(ContainerHome home, String name) {
        this.home = home;
        this.name = name;
    }

    /** How a run ended. */
    record Ending(int exit, boolean outOfMemory, boolean outOfDisk) {}

    /**
     * Runs a resource as a script.
     *
     * @param bases read-only in {@code /bases}
     * @param context read-only in {@code /context}
     * @throws EngineUnavailable when the time is over; everything of it is ended then
     */
    Ending run(
            String script,
            Path bases,
            Path context,
            Map<String, String> variables,
            BuildLimits limits,
            Consumer<String> lines) {
        var store = mount(limits.diskBytes());
        var root = ContainerHome.folder(home.run().resolve("sandbox").resolve(name));
        var group =
                ControlGroup.make(
                        "haechi-build-" + name.replace('/', '-'),
                        limits.memoryBytes(),
                        limits.processes());
        group.missing().forEach(lines);
        try {
            var words = words(group, root, store, bases, context, resource(script), limits);
            int exit = new Command(words, variables, "", limits.time(), true).run(lines).exit();
            return new Ending(exit, group.ranOutOfMemory(), isFull(store));
        } finally {
            group.remove();
            ContainerHome.delete(root);
        }
    }

    private List<String> words(
            ControlGroup group,
            Path root,
            Path store,
            Path bases,
            Path context,
            String script,
            BuildLimits limits) {
        var enter =
                "%sulimit -c 0; ulimit -f %d; exec \"$@\""
                        .formatted(group.entering(), limits.diskBytes() / 512);
        var words = new ArrayList<>(List.of("/bin/sh", "-c", enter, "sh"));
        words.addAll(
                List.of("unshare", "--mount", "--pid", "--fork", "--kill-child", "--net", "--ipc"));
        words.addAll(List.of("--uts", "--propagation", "private", "--"));
        words.addAll(List.of("/bin/sh", "-c", resource("sandbox"), "sandbox"));
        words.addAll(List.of(root.toString(), store.toString()));
        words.addAll(List.of(bases.toString(), context.toString(), Integer.toString(FIRST_ID)));
        words.addAll(List.of("--", "/bin/sh", "-c", script));
        return words;
    }

    /** The folder of the store, mounted. */
    Path mount(long bytes) {
        var image = image();
        var at = ContainerHome.folder(home.run().resolve("builds").resolve(name));
        if (MountPoints.isMounted(at)) {
            return at;
        }
        ContainerHome.folder(Objects.requireNonNull(image.getParent()));
        if (!Files.exists(image) || !mounted(image, at)) {
            // Nothing in it is lasting: a store that was cut off while being written is made anew.
            make(image, bytes);
            if (!mounted(image, at)) {
                throw new EngineUnavailable(image + " cannot be mounted (a loop device)", null);
            }
        }
        return at;
    }

    private static boolean mounted(Path image, Path at) {
        return Command.of(
                        "mount", "-o", "loop,nodev,nosuid,noatime", image.toString(), at.toString())
                .run()
                .worked();
    }

    private static void make(Path image, long bytes) {
        try (var file = new java.io.RandomAccessFile(image.toFile(), "rw")) {
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
                                "lazy_itable_init=1,root_owner=%1$d:%1$d".formatted(FIRST_ID),
                                image.toString())
                        .run();
        if (!made.worked()) {
            throw new EngineUnavailable(
                    "mkfs.ext4 failed: " + String.join("; ", made.complaint()), null);
        }
    }

    /** Takes the store down; it stays in its file. */
    void unmount() {
        var at = home.run().resolve("builds").resolve(name);
        if (MountPoints.isMounted(at)) {
            Command.of("umount", at.toString()).run();
        }
    }

    /** Forgets everything that was built. */
    void forget() {
        unmount();
        image().toFile().delete();
    }

    private Path image() {
        return home.builds().resolve(name + ".img");
    }

    private static boolean isFull(Path store) {
        return store.toFile().getUsableSpace() < (1 << 20);
    }

    private static String resource(String name) {
        try (var stream = Sandbox.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }
}
