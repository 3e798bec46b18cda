package dev.haechi.picture;

import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.network.Subnet;
import java.util.Optional;

/** Finds the box and the subnet of a flow's end; neither for what the landscape does not have. */
record Ends(LandscapeIndex index) {
    Optional<String> box(Endpoint end) {
        return switch (end) {
            case Endpoint.Internet _ -> Optional.of(Names.INTERNET);
            case Endpoint.External(var id) -> index.external(id).map(found -> Names.of(found.id()));
            case Endpoint.OnEndpoint(var id) ->
                    index.endpoint(id).map(found -> Names.of(found.id()));
            case Endpoint.OnInstance(var id) -> index.instance(id).map(Names::box);
            case Endpoint.OnLoadBalancer(var id) -> index.loadBalancer(id).flatMap(this::front);
        };
    }

    private Optional<String> front(LoadBalancer balancer) {
        return switch (balancer.front()) {
            case LoadBalancer.Managed _ -> Optional.of(Names.of(balancer.id()));
            case LoadBalancer.OnInstance(var on) -> index.instance(on).map(Names::box);
        };
    }

    /** Empty for outside networks. */
    Optional<Subnet> subnet(Endpoint end) {
        return index.subnetOf(end).flatMap(index::subnet);
    }

    static boolean isOutside(Endpoint end) {
        return switch (end) {
            case Endpoint.Internet _, Endpoint.External _ -> true;
            case Endpoint.OnInstance _, Endpoint.OnLoadBalancer _, Endpoint.OnEndpoint _ -> false;
        };
    }
}
