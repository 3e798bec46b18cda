package dev.haechi.observe.prometheus;

import dev.haechi.model.id.ServiceName;
import java.time.Duration;
import java.util.Optional;

/**
 * How a service does, over the last minute. What Prometheus does not know is empty, and is never
 * taken for zero.
 *
 * @param up replicas that answered the last scrape
 * @param requestsPerSecond all of them
 * @param failedShare of the requests with a status of 500 and above, from 0 to 1
 * @param latency that 95 of 100 requests stay below
 */
public record ServiceSignals(
        ServiceName service,
        Optional<Integer> up,
        Optional<Double> requestsPerSecond,
        Optional<Double> failedShare,
        Optional<Duration> latency) {}
