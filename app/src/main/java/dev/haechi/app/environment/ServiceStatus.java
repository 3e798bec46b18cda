package dev.haechi.app.environment;

import dev.haechi.delivery.release.Release;
import dev.haechi.model.workload.Workload;
import dev.haechi.observe.prometheus.ServiceSignals;
import java.util.Optional;

/**
 * How a service is.
 *
 * @param running replicas
 * @param least replicas that have to run
 * @param image that serves; empty before the first release
 * @param up replicas that answered Prometheus's last scrape; empty: not known
 * @param requestsPerSecond empty: not known
 * @param failedShare of requests, from 0 to 1; empty: not known
 * @param latencyMillis that 95 of 100 requests stay below; empty: not known
 */
public record ServiceStatus(
        String service,
        int running,
        int least,
        int most,
        Optional<String> image,
        Optional<Integer> up,
        Optional<Double> requestsPerSecond,
        Optional<Double> failedShare,
        Optional<Long> latencyMillis) {

    static ServiceStatus of(
            Workload workload,
            int running,
            Optional<Release> release,
            Optional<ServiceSignals> signals) {
        return new ServiceStatus(
                workload.name().value(),
                running,
                workload.replicas().min(),
                workload.replicas().max(),
                release.map(Release::imageReference),
                signals.flatMap(ServiceSignals::up),
                signals.flatMap(ServiceSignals::requestsPerSecond),
                signals.flatMap(ServiceSignals::failedShare),
                signals.flatMap(ServiceSignals::latency).map(one -> one.toMillis()));
    }
}
