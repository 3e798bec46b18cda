package dev.haechi.app.deploy;

import java.util.Optional;

/**
 * What a rollback came to.
 *
 * @param from the number of the release that served before; empty when none did
 * @param to the number of the release whose image serves now
 * @param image its reference
 * @param release the number under which that is recorded; empty when it served already
 */
public record RollbackAnswer(
        String environment,
        String service,
        Optional<Long> from,
        long to,
        String image,
        Optional<Long> release) {}
