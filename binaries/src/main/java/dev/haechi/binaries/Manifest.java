package dev.haechi.binaries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * What lies in a folder of binaries, written beside them as they are built.
 *
 * @param entries by the name of the binary
 */
record Manifest(SequencedMap<String, Entry> entries) {
    /** Its file beside the binaries. */
    static final String FILE = "haechi-binaries.txt";

    private static final String HEAD =
            "# Written by haechi kubernetes build: binary version size modified sha256 origin\n";

    Manifest {
        entries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
    }

    /**
     * One binary.
     *
     * @param version such as {@code 1.36.3}
     * @param size in bytes
     * @param modified in nanoseconds since 1970
     * @param sha256 of its content
     * @param origin digest of what it was built from and how
     */
    record Entry(String version, long size, long modified, String sha256, String origin) {
        private static Optional<Entry> tryParse(String[] words) {
            try {
                return words.length == 6
                        ? Optional.of(
                                new Entry(
                                        words[1],
                                        Long.parseLong(words[2]),
                                        Long.parseLong(words[3]),
                                        words[4],
                                        words[5]))
                        : Optional.empty();
            } catch (NumberFormatException torn) {
                return Optional.empty();
            }
        }
    }

    static Manifest empty() {
        return new Manifest(new LinkedHashMap<>());
    }

    /** The one of a folder; empty when there is none. Lines that are none are passed over. */
    static Optional<Manifest> read(Path folder) throws IOException {
        var file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var entries = new LinkedHashMap<String, Entry>();
        for (var line : Files.readAllLines(file)) {
            var words = line.split(" ", -1);
            Entry.tryParse(words).ifPresent(entry -> entries.put(words[0], entry));
        }
        return Optional.of(new Manifest(entries));
    }

    /** With one more, or another one, of a name. */
    Manifest with(String name, Entry entry) {
        var more = new LinkedHashMap<>(entries);
        more.put(name, entry);
        return new Manifest(more);
    }

    Optional<Entry> entry(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /** Replaces the one of a folder at once: a reader sees the former or this one. */
    void write(Path folder) throws IOException {
        var part = folder.resolve(FILE + ".part");
        Files.writeString(part, HEAD + lines());
        Files.move(
                part,
                folder.resolve(FILE),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private String lines() {
        return entries.entrySet().stream()
                .map(
                        one ->
                                String.join(
                                        " ",
                                        one.getKey(),
                                        one.getValue().version(),
                                        Long.toString(one.getValue().size()),
                                        Long.toString(one.getValue().modified()),
                                        one.getValue().sha256(),
                                        one.getValue().origin()))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
