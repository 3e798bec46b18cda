package dev.haechi.delivery.release;

import dev.haechi.delivery.CommitId;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;
import java.time.Instant;
import java.util.Optional;

/**
 * One version of a service, with what became of it.
 *
 * @param number counts the releases of the service from 1
 * @param commit that its image was built from; empty for an image that was not built here
 * @param imageReference how a person calls the image
 * @param imageDigest exactly which image: {@code sha256:…}
 * @param author who asked for it
 * @param at when its rollout ended
 * @param reason why it failed; empty for one that served
 */
public record Release(
        EnvironmentName environment,
        ServiceName service,
        long number,
        Optional<CommitId> commit,
        String imageReference,
        String imageDigest,
        String author,
        Instant at,
        Optional<String> reason) {
    public Release {
        if (number < 1) {
            throw new IllegalArgumentException("release " + number + " is not from 1");
        }
    }

    /** Whether it came into service. */
    public boolean served() {
        return reason.isEmpty();
    }
}
