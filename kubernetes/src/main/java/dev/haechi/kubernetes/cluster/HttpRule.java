package dev.haechi.kubernetes.cluster;

import dev.haechi.kubernetes.cluster.HttpRoute.Backend;
import dev.haechi.text.Origin;
import java.util.List;

/**
 * Which requests a route sends where.
 *
 * @param hosts the names by which clients ask, {@code *.} for any before the rest; none means any
 * @param paths any of them; none means any
 * @param backends one of them gets a request; none when the proxy answers by itself
 * @param others what else may get it and is no service
 */
public record HttpRule(
        List<String> hosts,
        List<PathMatch> paths,
        List<Backend> backends,
        List<String> others,
        Origin origin) {
    public HttpRule {
        hosts = List.copyOf(hosts);
        paths = List.copyOf(paths);
        backends = List.copyOf(backends);
        others = List.copyOf(others);
    }
}
