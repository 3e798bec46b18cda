package dev.haechi.network.atlas;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.ExternalId;
import dev.haechi.model.id.Id;
import dev.haechi.model.network.ExternalNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Endpoints as origins and destinations of flows. */
public final class Origins {
    private Origins() {}

    /** Everybody, in the order of the landscape. */
    public static List<Endpoint> all(Atlas atlas) {
        var all = new ArrayList<Endpoint>();
        var landscape = atlas.landscape();
        landscape.instances().forEach(one -> all.add(new Endpoint.OnInstance(one.id())));
        for (var balancer : landscape.loadBalancers()) {
            if (balancer.front() instanceof LoadBalancer.Managed) {
                all.add(new Endpoint.OnLoadBalancer(balancer.id()));
            }
        }
        landscape.endpoints().forEach(one -> all.add(new Endpoint.OnEndpoint(one.id())));
        landscape.externals().forEach(one -> all.add(new Endpoint.External(one.id())));
        all.add(new Endpoint.Internet());
        return List.copyOf(all);
    }

    /** The origin that an endpoint belongs to; empty for one that the landscape does not have. */
    public static Optional<Origin> of(Atlas atlas, Endpoint endpoint) {
        return switch (endpoint) {
            case Endpoint.Internet _ -> Optional.of(new Origin.Internet(atlas.internet()));
            case Endpoint.External(var id) -> atlas.index().external(id).map(Origin.Network::new);
            case Endpoint.OnInstance _, Endpoint.OnLoadBalancer _, Endpoint.OnEndpoint _ ->
                    atlas.cohort(endpoint)
                            .map(cohort -> new Origin.Inside(cohort, cohort.addresses()));
        };
    }

    /** The addresses that an endpoint sends from. */
    public static AddressSet sources(Atlas atlas, Endpoint endpoint) {
        return switch (endpoint) {
            case Endpoint.Internet _ -> atlas.internet();
            case Endpoint.External(var id) ->
                    atlas.index()
                            .external(id)
                            .map(ExternalNetwork::addresses)
                            .orElse(AddressSet.NONE);
            case Endpoint.OnInstance _, Endpoint.OnLoadBalancer _, Endpoint.OnEndpoint _ ->
                    AddressSet.ofAddresses(own(atlas, endpoint));
        };
    }

    /** The addresses that a sender writes to mean an endpoint. */
    public static AddressSet written(Atlas atlas, Endpoint endpoint) {
        var sources = sources(atlas, endpoint);
        var cohort = atlas.cohort(endpoint);
        return cohort.isEmpty()
                ? sources
                : sources.union(
                        AddressSet.ofAddresses(
                                cohort.get().floatingIps().stream()
                                        .map(floating -> floating.address())
                                        .toList()));
    }

    /** One address of each family: what connections are opened from and to by a load balancer. */
    public static AddressSet first(Atlas atlas, Endpoint endpoint) {
        var first = new ArrayList<Address>();
        for (var family : IpFamily.values()) {
            own(atlas, endpoint).stream()
                    .filter(address -> address.family() == family)
                    .findFirst()
                    .ifPresent(first::add);
        }
        return AddressSet.ofAddresses(first);
    }

    private static List<Address> own(Atlas atlas, Endpoint endpoint) {
        var cohort = atlas.cohort(endpoint);
        if (cohort.isEmpty()) {
            return List.of();
        }
        var members = cohort.get().members();
        var there = members.get(endpoint);
        // A proxy on an instance has its instance's addresses; its cohort has a floating IP or not.
        return there != null ? there : proxyAddresses(atlas, endpoint);
    }

    private static List<Address> proxyAddresses(Atlas atlas, Endpoint endpoint) {
        return atlas.frontOf(endpoint).map(front -> own(atlas, front)).orElse(List.of());
    }

    /** The name of an endpoint; that of the internet is {@code internet}. */
    public static Id id(Endpoint endpoint) {
        return endpoint.id().orElseGet(() -> ExternalId.of(Endpoint.INTERNET));
    }
}
