package dev.haechi.binaries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where the pins of all versions are read from: {@code versions.txt} and a folder for each. */
public final class PinShelf {
    private final Function<String, byte[]> files;

    private PinShelf(Function<String, byte[]> files) {
        this.files = files;
    }

    /** Those that Haechi brings. */
    public static PinShelf ofHaechi() {
        return new PinShelf(PinShelf::resource);
    }

    /** Those of a folder. */
    public static PinShelf of(Path folder) {
        return new PinShelf(name -> read(folder.resolve(name)));
    }

    /** The minor versions, newest first. */
    List<String> versions() {
        return lines("versions.txt");
    }

    /** The pins of a version: a minor one such as 1.36, or exactly the one that is pinned. */
    Optional<Pins> pins(String asked) {
        var wanted = asked.startsWith("v") ? asked.substring(1) : asked;
        return versions().stream()
                .filter(minor -> wanted.equals(minor) || wanted.startsWith(minor + "."))
                .map(minor -> new PinReading(this, minor).pins())
                .filter(pins -> wanted.equals(pins.version()) || wanted.equals(pins.release()))
                .findFirst();
    }

    byte[] bytes(String name) {
        return files.apply(name);
    }

    /** Without comments, blanks around them and empty ones. */
    List<String> lines(String name) {
        return text(name)
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }

    String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) {
        try (var in = PinShelf.class.getResourceAsStream("pins/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks pins/" + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("pins/" + name + " is unreadable in the jar", e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
