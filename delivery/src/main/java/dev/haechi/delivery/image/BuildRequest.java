package dev.haechi.delivery.image;

import dev.haechi.delivery.CommitId;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;
import java.nio.file.Path;

/**
 * One image to be built.
 *
 * @param folder holds what the commit holds and nothing else; it is read, never written
 * @param dockerfile path within the folder
 */
public record BuildRequest(
        EnvironmentName environment,
        ServiceName service,
        CommitId commit,
        Path folder,
        String dockerfile,
        BuildLimits limits) {
    public BuildRequest {
        var path = Path.of(dockerfile);
        if (path.isAbsolute() || !path.normalize().equals(path) || path.startsWith("..")) {
            throw new IllegalArgumentException(
                    "the Dockerfile '" + dockerfile + "' is not a path within the repository");
        }
    }

    /** The reference of the image that comes out: tag = commit. */
    public String reference() {
        return environment + "/" + service + ":" + commit.brief();
    }
}
