package dev.haechi.containers.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Podman with our settings. Each call is one process of about a tenth of a second. */
public final class Podman {
    private static final Duration USUAL = Duration.ofSeconds(60);

    private final Map<String, String> environment;
    private final ImageRecord record;

    public Podman(ContainerHome home) {
        var missing = Machine.missing("podman");
        if (!missing.isEmpty()) {
            throw new EngineUnavailable(
                    "podman is not installed; 'apt-get install podman runc buildah' mends that",
                    null);
        }
        var settings = new EngineSettings(home);
        this.environment = settings.write();
        this.record = new ImageRecord(settings.imageRecord());
    }

    /** A command that has yet to be run. */
    public Command command(List<String> arguments) {
        var words = new ArrayList<>(List.of("podman"));
        words.addAll(arguments);
        return new Command(words, environment, "", USUAL, false);
    }

    public Command command(String... arguments) {
        return command(List.of(arguments));
    }

    /**
     * Runs a command that has no reason to fail.
     *
     * @return what it printed, without the last line end
     * @throws EngineUnavailable with Podman's complaint when it fails
     */
    public String must(String... arguments) {
        var output = command(arguments).run();
        if (!output.worked()) {
            throw new EngineUnavailable(
                    "podman %s failed: %s"
                            .formatted(arguments[0], String.join("; ", output.complaint())),
                    null);
        }
        return output.out();
    }

    /**
     * The digest of an image's configuration, or empty when the image is not here.
     *
     * @param image its name in full, with its tag
     */
    public Optional<String> digest(String image) {
        return record.images()
                .map(known -> Optional.ofNullable(known.get(image)))
                .orElseGet(() -> inspected(image));
    }

    /**
     * The names of images that begin with a text, oldest image first, but for those of one image;
     * nothing where the storage keeps its record in a form of its own.
     */
    public List<String> others(String beginning, String digest) {
        return record.images().orElse(new LinkedHashMap<>()).sequencedEntrySet().stream()
                .filter(image -> !image.getValue().equals(digest))
                .map(Map.Entry::getKey)
                .filter(name -> name.startsWith(beginning))
                .toList();
    }

    /** Whom an image runs as, in its own words; empty when only Podman can tell. */
    Optional<String> user(String digest) {
        return record.user(digest);
    }

    private Optional<String> inspected(String image) {
        var output = command("image", "inspect", "--format", "{{.Id}}", image).run();
        return output.worked() ? Optional.of("sha256:" + output.out().strip()) : Optional.empty();
    }
}
