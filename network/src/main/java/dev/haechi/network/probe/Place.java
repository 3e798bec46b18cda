package dev.haechi.network.probe;

import dev.haechi.model.address.Address;
import dev.haechi.model.flow.Endpoint;
import java.util.List;

/**
 * Where packets are sent from or to.
 *
 * @param isPublic whether the addresses are reached from outside, so that even their holder may
 *     send to them
 */
record Place(Endpoint endpoint, List<Address> addresses, boolean isPublic) {
    Place {
        addresses = List.copyOf(addresses);
    }
}
