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
            case Endpoint.OnInstance _, Endpoint.OnLoadBalancer _, Endpoint.OnEndpoint _ ->
                    in(index.subnetOf(endpoint));
        };
    }

    private Party in(Optional<SubnetId> subnet) {
        Optional<Zone> zone =
                subnet.flatMap(index::subnet).map(Subnet::zone).flatMap(fact -> fact.asOptional());
        return zone.<Party>map(Party.InZone::new).orElseGet(Party.OfUnknownZone::new);
    }
}
