package dev.haechi.network.survey;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.network.atlas.Cohort;
import dev.haechi.network.spans.Spans;
import java.util.List;
import java.util.Optional;

/**
 * Something with an address in a subnet.
 *
 * @param addresses one of each family at most
 * @param in what its groups admit to it, one gate for each group
 * @param out what they let it open
 * @param clients who may come to a load balancer; everybody to anything else
 * @param listening what a load balancer listens on; everything for anything else
 * @param cohort its cohort in the atlas of crowds
 */
record Member(
        Endpoint end,
        List<Address> addresses,
        List<Gate> in,
        List<Gate> out,
        AddressSet clients,
        Spans listening,
        Cohort cohort) {
    Member {
        addresses = List.copyOf(addresses);
        in = List.copyOf(in);
        out = List.copyOf(out);
    }

    Optional<Address> address(IpFamily family) {
        for (var address : addresses) {
            if (address.family() == family) {
                return Optional.of(address);
            }
        }
        return Optional.empty();
    }
}
