package dev.haechi.kubernetes.http;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.cluster.KubeService;
import dev.haechi.kubernetes.reach.Endpoints;
import dev.haechi.kubernetes.reach.Endpoints.Resolution;
import dev.haechi.kubernetes.reach.Explanation;
import dev.haechi.kubernetes.reach.Party;
import dev.haechi.kubernetes.reach.Reachability;
import dev.haechi.kubernetes.reach.Trace;
import dev.haechi.model.service.Service;
import dev.haechi.text.Message;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How clients get to the pods of a proxy: by one of its services, or straight. */
record ProxyDoors(Cluster cluster, Reachability reachability) {

    /** The connection of a client to a proxy, as {@link #trace} says. */
    Optional<Explanation> in(Party from, int proxy, Service asked) {
        return trace(from, proxy, asked).map(one -> reachability.explain(from, one.to(), asked));
    }

    /**
     * The connection of a client to a proxy: by the service that lets most pass, for at which one a
     * name points is in no manifest. Empty when nothing of the proxy is open on that port.
     */
    Optional<Trace> trace(Party from, int proxy, Service asked) {
        var services = services(proxy, asked);
        if (!services.isEmpty()) {
            return services.stream()
                    .map(one -> reachability.trace(from, new Party.OfService(one), asked))
                    .min(Comparator.comparingInt(ProxyDoors::rank));
        }
        return declares(proxy, asked)
                ? Optional.of(reachability.trace(from, pods(proxy), asked))
                : Optional.empty();
    }

    private static int rank(Trace one) {
        return switch (one.verdict()) {
            case REACHES -> 0;
            case PARTLY -> 1;
            case UNKNOWN -> 2;
            case BLOCKED -> 3;
        };
    }

    private List<KubeService> services(int proxy, Service asked) {
        return cluster.services().stream()
                .filter(one -> one.type() != KubeService.Type.EXTERNAL_NAME && !one.headless())
                .filter(one -> leadsTo(one, proxy, asked))
                .toList();
    }

    private boolean leadsTo(KubeService service, int proxy, Service asked) {
        return new Endpoints(cluster).of(service, asked) instanceof Resolution.Found(var found)
                && found.stream().anyMatch(one -> one.workload() == proxy);
    }

    private boolean declares(int proxy, Service asked) {
        return cluster.workloads().get(proxy).ports().stream()
                .anyMatch(
                        one ->
                                one.protocol().equals(asked.protocol())
                                        && one.number() == asked.detail());
    }

    private Party.Pods pods(int proxy) {
        return new Party.Pods(proxy, cluster.workloads().get(proxy).id());
    }

    /** Why there is no connection to it. */
    Message notOpen(int proxy, Service asked) {
        return Message.of(HttpText.NOT_OPEN, cluster.workloads().get(proxy).id(), asked.toString());
    }
}
