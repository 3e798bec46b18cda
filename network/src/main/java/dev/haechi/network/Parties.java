package dev.haechi.network;

import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.network.Zone;
import java.util.Optional;

/** Which party an endpoint belongs to. */
record Parties(LandscapeIndex index) {
    Party of(Endpoint endpoint) {
        return switch (endpoint) {
            case Endpoint.Internet _ -> new Party.Internet();
            case Endpoint.External(var id) -> new Party.Network(id.value());
            case Endpoint.OnInstance(var id) ->
                    in(index.instance(id).map(instance -> instance.subnet()));
            case Endpoint.OnLoadBalancer(var id) ->
                    in(index.loadBalancer(id).flatMap(index::subnetOf));
            case Endpoint.OnEndpoint(var id) ->
                    in(index.endpoint(id).map(service -> service.subnet()));
        };
    }

    private Party in(Optional<SubnetId> subnet) {
        Optional<Zone> zone =
                subnet.flatMap(index::subnet).map(Subnet::zone).flatMap(fact -> fact.asOptional());
        return zone.<Party>map(Party.InZone::new).orElseGet(Party.OfUnknownZone::new);
    }
}
