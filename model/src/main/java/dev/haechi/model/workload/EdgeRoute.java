package dev.haechi.model.workload;

/**
 * What the edge publishes of a workload.
 *
 * @param host that the request names
 * @param path prefix, from {@code /}
 * @param strip whether the prefix is taken away before the request is handed on
 */
public record EdgeRoute(String host, String path, boolean strip) {
    public EdgeRoute {
        if (host.isBlank() || !path.startsWith("/")) {
            throw new IllegalArgumentException("no route: '" + host + "' '" + path + "'");
        }
    }
}
