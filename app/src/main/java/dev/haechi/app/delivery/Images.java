package dev.haechi.app.delivery;

import dev.haechi.delivery.CommitId;
import dev.haechi.delivery.image.BuildLimits;
import dev.haechi.delivery.image.BuildRequest;
import dev.haechi.delivery.image.Image;
import dev.haechi.delivery.image.ImageBuilder;
import dev.haechi.delivery.source.Sources;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.workload.ImageSource;
import dev.haechi.text.Result;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Gets the image of a workload, whatever its source.
 *
 * @param builder makes and pulls
 * @param sources of what is built
 * @param logs of what is built
 */
public record Images(ImageBuilder builder, Sources sources, BuildLogs logs) {
    private static final Duration OBTAINING = Duration.ofMinutes(10);

    /** The image built from a commit; its log is kept. */
    public Result<Image> built(
            EnvironmentName environment,
            ServiceName service,
            ImageSource.Built source,
            CommitId commit) {
        var folder = logs.folder(environment, service, commit);
        try (var log = logs.open(environment, service, commit)) {
            return sources.export(environment, service, commit, folder)
                    .then(
                            files ->
                                    builder.build(
                                            request(environment, service, source, commit, files),
                                            log::line));
        } finally {
            logs.discard(folder);
        }
    }

    /** The image of a name, made or pulled if need be. */
    public Result<Image> named(String reference) {
        return builder.obtain(reference, OBTAINING, _ -> {});
    }

    private static BuildRequest request(
            EnvironmentName environment,
            ServiceName service,
            ImageSource.Built source,
            CommitId commit,
            Path folder) {
        return new BuildRequest(
                environment, service, commit, folder, source.dockerfile(), BuildLimits.STANDARD);
    }
}
