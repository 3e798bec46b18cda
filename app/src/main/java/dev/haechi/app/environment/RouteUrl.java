package dev.haechi.app.environment;

import dev.haechi.blueprint.resolve.Resolved;
import java.util.List;

/**
 * Where a browser on this machine reaches a service.
 *
 * @param service its name
 * @param url with the port of the door
 */
public record RouteUrl(String service, String url) {
    private static final int HTTPS = 443;

    /** All of an environment, in the order of its services. */
    public static List<RouteUrl> of(Resolved resolved) {
        int door = resolved.doors().https().number();
        var port = door == HTTPS ? "" : ":" + door;
        return resolved.workloads().stream()
                .flatMap(
                        workload ->
                                workload.route().stream()
                                        .map(
                                                route ->
                                                        new RouteUrl(
                                                                workload.name().value(),
                                                                "https://"
                                                                        + route.host()
                                                                        + port
                                                                        + folder(route.path()))))
                .toList();
    }

    private static String folder(String path) {
        return path.endsWith("/") ? path : path + "/";
    }
}
