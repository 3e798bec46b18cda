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
 * @param run a folder on tmpfs that is ours alone
 */
public record ContainerHome(Path home, Path run) {
    private static final int NAME_DIGITS = 12;

    /** The places that belong to a home. */
    public static ContainerHome of(Path home) {
        var absolute = home.toAbsolutePath().normalize();
        return new ContainerHome(
                absolute, Path.of("/run/haechi", digest(absolute.toString(), NAME_DIGITS)));
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

    public Path secrets() {
        return run.resolve("secrets");
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
