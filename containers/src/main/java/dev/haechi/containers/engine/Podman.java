package dev.haechi.containers.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Podman with our settings. Each call is one process of about a tenth of a second. */
public final class Podman {
    private static final Duration USUAL = Duration.ofSeconds(60);

    private final Map<String, String> environment;
    private final ImageList images;

    public Podman(ContainerHome home) {
        var missing = Machine.missing("podman");
        if (!missing.isEmpty()) {
            throw new EngineUnavailable(
                    "podman is not installed; 'apt-get install podman runc buildah' mends that",
                    null);
        }
        var settings = new EngineSettings(home);
        this.environment = settings.write();
        this.images = new ImageList(this, settings.imageRecord());
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
        return Optional.ofNullable(images.now().get(image));
    }
}
