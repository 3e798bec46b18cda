package dev.haechi.containers.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the machine has. */
public final class Machine {
    private static final List<String> FOLDERS =
            List.of("/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin");

    private static final int LONGEST_NUMBER = 64;

    private Machine() {}

    /** Whether a program is installed. */
    static boolean has(String program) {
        return FOLDERS.stream().anyMatch(at -> Files.isExecutable(Path.of(at, program)));
    }

    /** Those of the programs that are missing. */
    public static List<String> missing(String... programs) {
        return Stream.of(programs).filter(one -> !has(one)).toList();
    }

    /**
     * A number of the kernel's settings. It has to be read in one go: a second read, after a first
     * one of few bytes, finds the end of the file.
     */
    static long setting(Path file) {
        try (var stream = Files.newInputStream(file)) {
            var bytes = stream.readNBytes(LONGEST_NUMBER);
            return Long.parseLong(new String(bytes, StandardCharsets.US_ASCII).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }
}
