package dev.haechi.kubernetes.http;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.cluster.HttpRoute;
import dev.haechi.kubernetes.cluster.HttpRoute.Backend;
import dev.haechi.kubernetes.cluster.KubeService;
import dev.haechi.kubernetes.cluster.ServicePort;
import dev.haechi.kubernetes.reach.Endpoints;
import dev.haechi.kubernetes.reach.Endpoints.Resolution;
import dev.haechi.model.service.Service;
import dev.haechi.text.Message;
import java.util.Optional;

/** Where routes send requests. */
record Backends(Cluster cluster) {
    /**
     * A service and its port.
     *
     * @param service whose pods get requests
     */
    record Target(KubeService service, Service port) {}

    /** The service that is there. */
    Optional<Target> target(Backend backend) {
        return cluster.services().stream()
                .filter(service -> service.name().equals(backend.service()))
                .flatMap(
                        service ->
                                service.ports().stream()
                                        .filter(port -> isMeant(port, backend.port()))
                                        .map(port -> target(service, port)))
                .findFirst();
    }

    private static Target target(KubeService service, ServicePort port) {
        return new Target(service, new Service(port.protocol(), port.port()));
    }

    private static boolean isMeant(ServicePort port, String asked) {
        return asked.equals(Integer.toString(port.port()))
                || (!port.name().isEmpty() && asked.equals(port.name()));
    }

    /** Why nobody gets what is sent there, whoever the proxy is. */
    Optional<Message> closed(HttpRoute route, Backend backend) {
        var target = target(backend);
        if (target.isEmpty()) {
            return Optional.of(
                    Message.of(HttpText.NO_SERVICE, route.toString(), backend.toString()));
        }
        if (!isGranted(route, backend)) {
            return Optional.of(
                    Message.of(
                            HttpText.NOT_GRANTED, route.toString(), backend.service().toString()));
        }
        return new Endpoints(cluster).of(target.get().service(), target.get().port())
                        instanceof Resolution.Nobody(var reason)
                ? Optional.of(reason)
                : Optional.empty();
    }

    private boolean isGranted(HttpRoute route, Backend backend) {
        var to = backend.service();
        return to.namespace().equals(route.name().namespace())
                || cluster.grants().stream()
                        .anyMatch(grant -> grant.admits(route.name().namespace(), to));
    }
}
