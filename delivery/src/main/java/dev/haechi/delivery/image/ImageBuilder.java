package dev.haechi.delivery.image;

import dev.haechi.model.id.EnvironmentName;
import dev.haechi.text.Result;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Gets images. What comes back exists in the store that the {@code ReplicaRuntime} starts from.
 * Safe for several threads; the same image asked for twice at once is made once.
 */
public interface ImageBuilder {
    /**
     * Builds an image from the files of a commit. The instructions of the Dockerfile run without
     * privileges on the host and without a network. A commit that was built before is not built
     * again; layers that were built before are used again.
     *
     * @param log takes each line that the build prints, as it is printed
     * @return the image, or what is wrong with the Dockerfile: its {@code FROM} cannot be had, an
     *     instruction failed (with its last lines), a limit was reached
     */
    Result<Image> build(BuildRequest request, Consumer<String> log);

    /**
     * Has the image of a name: {@code haechi/…} is made from the distribution's packages the first
     * time, anything else comes from the registry that its name begins with.
     *
     * @param deadline how long making or pulling may take
     */
    Result<Image> obtain(String reference, Duration deadline, Consumer<String> log);

    /**
     * Takes down what builds of an environment keep at hand while it runs. What was built stays;
     * nothing of it may be being built.
     */
    void rest(EnvironmentName environment);
}
