package dev.haechi.containers;

import dev.haechi.containers.engine.Command;
import dev.haechi.containers.engine.ContainerHome;
import dev.haechi.containers.engine.EngineUnavailable;
import dev.haechi.containers.engine.MountPoints;
import dev.haechi.containers.replica.Volumes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * Copies volumes as they are at one moment. A mounted one is frozen meanwhile (FIFREEZE, see
 * fsfreeze(8)): what was written is on the disk, and whoever writes waits. What a database finds in
 * the copy is what it would find after a power cut, which is what it is made for. Freezing ends
 * with the copy, whatever becomes of it; the copy is made on the same disk to be short.
 */
public final class VolumeCopies {
    private static final Duration COPYING = Duration.ofMinutes(10);

    /** In a shell of its own, which goes on to the end when our process is killed. */
    private static final String FROZEN =
            """
            thaw() { fsfreeze --unfreeze "$1" 2>/dev/null || true; }
            trap 'thaw "$1"' EXIT
            trap 'exit 1' HUP INT TERM
            fsfreeze --freeze "$1" && cp --sparse=always --reflink=auto -- "$2" "$3"
            """;

    private final ContainerHome home;

    /**
     * @param home {@code HAECHI_HOME}
     */
    public VolumeCopies(Path home) {
        this.home = ContainerHome.of(home);
    }

    /**
     * A volume, mounted or not.
     *
     * @param name below the folder of all: {@code ENVIRONMENT/SERVICE.img}
     */
    public record Kept(Path image, String name) {}

    /** All of them, sorted by name. */
    public List<Kept> all() {
        if (!Files.isDirectory(home.volumes())) {
            return List.of();
        }
        try (var paths = Files.walk(home.volumes())) {
            return paths.filter(path -> path.toString().endsWith(".img"))
                    .filter(Files::isRegularFile)
                    .map(path -> new Kept(path, home.volumes().relativize(path).toString()))
                    .sorted(Comparator.comparing(Kept::name))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(home.volumes() + " cannot be listed", broken);
        }
    }

    /** Copies one; nobody may mount or unmount it meanwhile. */
    public void copy(Kept volume, Path into) {
        var at = home.mounts().resolve(volume.name().replaceAll("\\.img$", ""));
        if (!MountPoints.isMounted(at)) {
            must(
                    "cp",
                    "--sparse=always",
                    "--reflink=auto",
                    "--",
                    volume.image().toString(),
                    into.toString());
            return;
        }
        Volumes.thaw(at); // a copy whose shell was killed left it frozen
        try {
            must(
                    "sh",
                    "-c",
                    FROZEN,
                    "sh",
                    at.toString(),
                    volume.image().toString(),
                    into.toString());
        } finally {
            Volumes.thaw(at);
        }
    }

    private static void must(String... words) {
        var output = Command.of(words).within(COPYING).run();
        if (!output.worked()) {
            throw new EngineUnavailable(
                    "a volume cannot be copied: " + String.join("; ", output.complaint()), null);
        }
    }
}
