package dev.haechi.kubernetes.reach;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.cluster.KubeService;
import dev.haechi.kubernetes.cluster.ServicePort;
import dev.haechi.kubernetes.cluster.Workload;
import dev.haechi.model.service.Port;
import dev.haechi.model.service.Service;
import dev.haechi.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where a service sends packets on to (core/v1, ServiceSpec). Pods are taken to be ready.
 *
 * @param cluster whose pods
 */
public record Endpoints(Cluster cluster) {
    /** What becomes of a packet to a service. */
    public sealed interface Resolution {
        /** It is sent on to one of these. */
        record Found(List<Endpoint> endpoints) implements Resolution {
            public Found {
                endpoints = List.copyOf(endpoints);
            }
        }

        /** Nobody answers. */
        record Nobody(Message reason) implements Resolution {}

        /** It is not known. */
        record Unknown(Message fact) implements Resolution {}
    }

    /**
     * Pods that answer.
     *
     * @param workload its number
     * @param service what they are asked for
     */
    public record Endpoint(int workload, Service service) {}

    /** Where packets to a service go, by protocol and port of the service. */
    public Resolution of(KubeService service, Service asked) {
        if (service.type() == KubeService.Type.EXTERNAL_NAME) {
            return new Resolution.Unknown(Message.of(ReachText.EXTERNAL_NAME, service.toString()));
        }
        if (service.selector().isEmpty()) {
            return new Resolution.Unknown(Message.of(ReachText.OWN_ENDPOINTS, service.toString()));
        }
        var selected = selected(service);
        if (selected.isEmpty()) {
            return nobody(service);
        }
        if (service.headless()) {
            return new Resolution.Found(
                    selected.stream().map(i -> new Endpoint(i, asked)).toList());
        }
        return service.ports().stream()
                .filter(port -> port.protocol().equals(asked.protocol()))
                .filter(port -> port.port() == asked.detail())
                .findFirst()
                .map(port -> targets(service, port, selected))
                .orElseGet(() -> noPort(service, asked));
    }

    /** The pods that a service selects, by number; none without a selector. */
    List<Integer> selected(KubeService service) {
        var found = new ArrayList<Integer>();
        for (int i = 0; i < cluster.workloads().size(); i++) {
            var workload = cluster.workloads().get(i);
            if (workload.replicas() > 0 && selects(service, workload)) {
                found.add(i);
            }
        }
        return found;
    }

    private static boolean selects(KubeService service, Workload workload) {
        return service.name().namespace().equals(workload.name().namespace())
                && service.selector()
                        .filter(one -> one.selects(workload.labels()).isPossible())
                        .isPresent();
    }

    private Resolution nobody(KubeService service) {
        boolean stopped = cluster.workloads().stream().anyMatch(one -> selects(service, one));
        return new Resolution.Nobody(
                stopped
                        ? Message.of(ReachText.NO_REPLICA, service.toString())
                        : Message.of(
                                ReachText.NO_ENDPOINT,
                                service.toString(),
                                service.selector().map(Object::toString).orElse("")));
    }

    private static Resolution noPort(KubeService service, Service asked) {
        var ports =
                service.ports().stream()
                        .map(port -> port.protocol() + "/" + port.port())
                        .collect(Collectors.joining(", "));
        return new Resolution.Nobody(
                Message.of(ReachText.NO_PORT, service.toString(), asked.toString(), ports));
    }

    private Resolution targets(KubeService service, ServicePort port, List<Integer> selected) {
        var found = new ArrayList<Endpoint>();
        for (int i : selected) {
            for (int number : numbers(port, cluster.workloads().get(i))) {
                found.add(new Endpoint(i, new Service(port.protocol(), number)));
            }
        }
        return found.isEmpty()
                ? new Resolution.Nobody(
                        Message.of(ReachText.NO_TARGET, service.toString(), port.target()))
                : new Resolution.Found(found);
    }

    /** A number is one whether containers declare it or not; a name has to be declared. */
    static List<Integer> numbers(ServicePort port, Workload workload) {
        return Port.tryParse(port.target())
                .map(number -> List.of(number.number()))
                .orElseGet(
                        () ->
                                workload.named(port.target(), port.protocol()).stream()
                                        .limit(1)
                                        .toList());
    }
}
