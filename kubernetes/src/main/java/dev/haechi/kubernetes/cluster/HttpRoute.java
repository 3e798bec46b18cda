package dev.haechi.kubernetes.cluster;

import dev.haechi.text.Origin;
import java.util.List;

/**
 * An Ingress or an HTTPRoute: a proxy of the cluster opens connections of its own to services.
 *
 * @param kind as its manifest names it
 * @param hosts the names by which clients ask; none means any
 */
public record HttpRoute(
        String kind, ObjectName name, List<String> hosts, List<Backend> backends, Origin origin) {
    /**
     * Where it sends requests.
     *
     * @param port number or name of the service's port
     */
    public record Backend(ObjectName service, String port, Origin origin) {}

    public HttpRoute {
        hosts = List.copyOf(hosts);
        backends = List.copyOf(backends);
    }

    @Override
    public String toString() {
        return kind + " " + name;
    }
}
