package dev.haechi.verifier.reading;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.network.Subnet;
import java.util.List;
import java.util.Optional;

/** Something with addresses in a subnet: an instance, a managed load balancer, an endpoint. */
public record Node(
        Endpoint endpoint,
        Subnet subnet,
        List<Address> addresses,
        AddressSet own,
        List<GroupId> groups,
        boolean forwards) {
    static Node of(
            Endpoint endpoint,
            Subnet subnet,
            List<Address> addresses,
            List<GroupId> groups,
            boolean forwards) {
        var own = AddressSet.ofAddresses(addresses);
        return new Node(endpoint, subnet, addresses, own, groups, forwards);
    }

    /** Its first address of a family, for which a floating IP stands. */
    Optional<Address> first(IpFamily family) {
        return addresses.stream().filter(one -> one.family() == family).findFirst();
    }

    /** Its id, whatever it is. */
    public String id() {
        return endpoint.name();
    }
}
