package dev.haechi.policy.check.view;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.compute.Role;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.Id;
import dev.haechi.model.network.Zone;
import java.util.List;

/**
 * Something with an address in a subnet: an instance, a managed load balancer, a service endpoint.
 *
 * @param role of an instance; other things need none, and have "known" reasons to be where they are
 * @param balances whether a load balancer answers here
 */
public record Place(
        Endpoint end,
        Id id,
        Id subnet,
        Fact<Zone> zone,
        List<Address> addresses,
        Fact<Role> role,
        boolean instance,
        boolean balances) {
    public Place {
        addresses = List.copyOf(addresses);
    }

    public AddressSet addressSet() {
        return AddressSet.ofAddresses(addresses);
    }
}
