package dev.haechi.kubernetes.http;

import dev.haechi.model.service.Service;
import java.util.Comparator;

/**
 * Where proxies send requests.
 *
 * @param service by name, such as {@code shop/service/web}
 * @param port by which they ask it
 */
public record Target(String service, Service port) implements Comparable<Target> {
    private static final Comparator<Target> ORDER =
            Comparator.comparing(Target::service).thenComparing(Target::port);

    @Override
    public int compareTo(Target other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return service + " " + port;
    }
}
