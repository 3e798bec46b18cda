package dev.haechi.network.survey;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.network.search.Onward;
import dev.haechi.network.search.Search;
import dev.haechi.network.spans.Spans;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The load balancers that belong to packet-level reach, by where they stand. */
final class Doorways {
    /**
     * One listener.
     *
     * @param clients who may come to it, on top of what its place admits
     */
    record Doorway(Spans services, AddressSet clients, List<Beyond> beyond) {}

    /** Somebody behind a listener. */
    record Beyond(Endpoint to, Spans services, List<String> facts) {}

    private final Search search;
    private final Map<Endpoint, List<Doorway>> known = new LinkedHashMap<>();

    Doorways(Search search, List<LoadBalancer> balancers) {
        this.search = search;
        for (var balancer : balancers) {
            known.put(
                    switch (balancer.front()) {
                        case LoadBalancer.Managed _ -> new Endpoint.OnLoadBalancer(balancer.id());
                        case LoadBalancer.OnInstance(var instance) ->
                                new Endpoint.OnInstance(instance);
                    },
                    List.of());
        }
        known.replaceAll((at, _) -> find(at));
    }

    /** Where they stand. */
    Set<Endpoint> places() {
        return Collections.unmodifiableSet(known.keySet());
    }

    List<Doorway> at(Endpoint end) {
        return known.getOrDefault(end, List.of());
    }

    private List<Doorway> find(Endpoint at) {
        return search.onward(at).stream().map(Doorways::doorway).toList();
    }

    private static Doorway doorway(Onward onward) {
        var beyond =
                onward.arrivals().stream()
                        .map(
                                arrival ->
                                        new Beyond(
                                                arrival.to(),
                                                Spans.of(arrival.path().arriving().services()),
                                                arrival.path().facts()))
                        .toList();
        return new Doorway(
                Spans.of(Crowds.service(onward.listener())),
                Crowds.clients(onward.balancer()),
                beyond);
    }
}
