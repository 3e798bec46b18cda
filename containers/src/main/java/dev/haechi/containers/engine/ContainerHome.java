package dev.haechi.containers.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Where everything of ours about containers lies. What has to survive is in {@code HAECHI_HOME},
 * what must not survive a reboot is in {@code /run/haechi}.
 *
 * @param home {@code HAECHI_HOME}, absolute
 * @param run a folder that is ours alone
 * @param memory a folder that is ours alone and never on a disk
 */
public record ContainerHome(Path home, Path run, Path memory) {
    private static final int NAME_DIGITS = 12;
    private static final Path RUN = Path.of("/run");
    private static final Path SHARED_MEMORY = Path.of("/dev/shm");

    /** The places that belong to a home. */
    public static ContainerHome of(Path home) {
        var absolute = home.toAbsolutePath().normalize();
        var name = digest(absolute.toString(), NAME_DIGITS);
        var run = RUN.resolve("haechi").resolve(name);
        var memory =
                isInMemory(RUN) ? run : SHARED_MEMORY.resolve("haechi-" + name + "-" + account());
        return new ContainerHome(absolute, run, memory);
    }

    /** Some containers and small distributions have {@code /run} on their disk. */
    private static boolean isInMemory(Path folder) {
        try {
            return Files.getFileStore(folder).type().equals("tmpfs");
        } catch (IOException unknown) {
            return false;
        }
    }

    private static Object account() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException | UnsupportedOperationException elsewhere) {
            return "nobody";
        }
    }

    Path settings() {
        return home.resolve("containers/settings");
    }

    Path storage() {
        return home.resolve("containers/storage");
    }

    public Path recipes() {
        return home.resolve("containers/recipes");
    }

    public Path builds() {
        return home.resolve("containers/builds");
    }

    public Path volumes() {
        return home.resolve("volumes");
    }

    /**
     * Where secrets lie unsealed while containers have them.
     *
     * @throws EngineUnavailable when somebody else made the folder, where everybody may make one
     */
    public Path secrets() {
        var ours = folder(memory);
        try {
            if (Files.isSymbolicLink(ours)
                    || !Files.getOwner(ours).equals(Files.getOwner(Path.of("/proc/self")))) {
                throw new EngineUnavailable(ours + " is not ours: remove it and try again", null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + ours + " cannot be read", e);
        }
        return ours.resolve("secrets");
    }

    public Path files() {
        return run.resolve("files");
    }

    public Path mounts() {
        return run.resolve("mounts");
    }

    /** Hexadecimal digits that stand for a text. */
    public static String digest(String text, int digits) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            var bytes = sha256.digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes).substring(0, digits);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** Makes a folder that only its owner enters. */
    public static Path folder(Path path) {
        try {
            Files.createDirectories(
                    path,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            return path;
        } catch (IOException full) {
            throw new UncheckedIOException("the folder " + path + " cannot be made", full);
        }
    }

    /** Replaces a file at once: whoever reads it sees the old content or the new one. */
    public static void write(Path file, String text) {
        try {
            var beside = file.resolveSibling("." + file.getFileName() + ".new");
            Files.writeString(beside, text);
            Files.move(beside, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException full) {
            throw new UncheckedIOException("the file " + file + " cannot be written", full);
        }
    }

    /** Deletes a folder and all that is in it, without following links. */
    public static void delete(Path folder) {
        if (!Files.exists(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException busy) {
            throw new UncheckedIOException("the folder " + folder + " cannot be deleted", busy);
        }
    }
}
