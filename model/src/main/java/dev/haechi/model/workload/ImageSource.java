package dev.haechi.model.workload;

import dev.haechi.model.id.SecretName;
import java.util.Optional;

/** Where the image of a workload comes from. */
public sealed interface ImageSource {
    /**
     * Built from a commit of a Git repository.
     *
     * @param location a folder (relative to the blueprint), a URL, or the name of a repository that
     *     Haechi hosts
     * @param branch whose newest commit is built
     * @param dockerfile path within the repository
     * @param credentials secret that opens a repository elsewhere; its value is {@code user:token}
     */
    record Built(
            String location, String branch, String dockerfile, Optional<SecretName> credentials)
            implements ImageSource {}

    /** One that exists: {@code haechi/…} is made here, anything else comes from the registry. */
    record Named(String reference) implements ImageSource {}

    /** No container: a process of Haechi itself uses the instance. */
    record Hosted() implements ImageSource {}
}
