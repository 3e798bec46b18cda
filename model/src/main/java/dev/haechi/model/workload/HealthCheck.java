package dev.haechi.model.workload;

import java.time.Duration;
import java.util.Optional;

/**
 * How a replica shows that it can serve.
 *
 * @param path of an HTTP GET that answers 2xx; empty: the port accepts connections
 * @param deadline how long a new replica may take until it is healthy
 */
public record HealthCheck(Optional<String> path, Duration deadline) {
    public HealthCheck {
        if (path.filter(wrong -> !wrong.startsWith("/")).isPresent() || !deadline.isPositive()) {
            throw new IllegalArgumentException("no health check: " + path + " in " + deadline);
        }
    }
}
