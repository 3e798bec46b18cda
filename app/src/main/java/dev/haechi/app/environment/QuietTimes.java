package dev.haechi.app.environment;

import dev.haechi.model.id.EnvironmentName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers in which environments the last look found nothing to do. A quiet time ends by itself:
 * not everything that can be changed is told by whoever changes it.
 */
public final class QuietTimes {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Map<EnvironmentName, Instant> since = new ConcurrentHashMap<>();
    private final Clock clock;

    public QuietTimes(Clock clock) {
        this.clock = clock;
    }

    boolean lasts(EnvironmentName environment) {
        var begun = since.get(environment);
        return begun != null && clock.instant().isBefore(begun.plus(LONGEST));
    }

    void begin(EnvironmentName environment) {
        since.put(environment, clock.instant());
    }

    void end(EnvironmentName environment) {
        since.remove(environment);
    }
}
