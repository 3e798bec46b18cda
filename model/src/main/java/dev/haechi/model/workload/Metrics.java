package dev.haechi.model.workload;

import dev.haechi.model.service.Port;

/**
 * Where Prometheus scrapes a replica, by HTTP.
 *
 * @param port on the replica's own address
 * @param path from {@code /}
 */
public record Metrics(Port port, String path) {
    public Metrics {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("'" + path + "' does not begin with /");
        }
    }
}
