package dev.haechi.binaries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * Binaries that Haechi built, held against the manifest beside them.
 *
 * @param path the folder; need not exist
 * @param manifest what was written down when they were built
 */
record BinaryFolder(Path path, Manifest manifest) {

    /** How one binary is. */
    enum State {
        /** As it was built. */
        GOOD,
        /** Not there, not written down, or built from other pins. */
        MISSING,
        /** Another content than was built. */
        CHANGED
    }

    /** How thoroughly a file is looked at. */
    enum Look {
        /** Its size and time; its content only where the time is another. */
        QUICK,
        /** Its content. */
        WHOLE
    }

    /** The folder as it is now. */
    static BinaryFolder of(Path path) {
        try {
            return new BinaryFolder(path, Manifest.read(path).orElseGet(Manifest::empty));
        } catch (IOException e) {
            throw new UncheckedIOException("the manifest in " + path + " cannot be read", e);
        }
    }

    /**
     * How a binary is that was built from these pins.
     *
     * @param origin digest of what it would be built from now
     */
    State state(String name, String origin, Look look) {
        var entry = manifest.entry(name).filter(one -> one.origin().equals(origin));
        if (entry.isEmpty() || !Files.isRegularFile(path.resolve(name))) {
            return State.MISSING;
        }
        return unchanged(name, entry.get(), look) ? State.GOOD : State.CHANGED;
    }

    /** Whether a file is the one that was written down. */
    boolean unchanged(String name, Manifest.Entry entry, Look look) {
        var file = path.resolve(name);
        try {
            var now = Files.readAttributes(file, BasicFileAttributes.class);
            if (now.size() != entry.size()) {
                return false;
            }
            boolean sameTime = now.lastModifiedTime().to(TimeUnit.NANOSECONDS) == entry.modified();
            return (look == Look.QUICK && sameTime) || Digests.of(file).equals(entry.sha256());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** What is to be written down of a file that was just built. */
    static Manifest.Entry entry(Path file, String version, String origin) throws IOException {
        var now = Files.readAttributes(file, BasicFileAttributes.class);
        return new Manifest.Entry(
                version,
                now.size(),
                now.lastModifiedTime().to(TimeUnit.NANOSECONDS),
                Digests.of(file),
                origin);
    }
}
