package dev.haechi.network.course;

import dev.haechi.model.address.Address;
import dev.haechi.model.id.GatewayId;
import java.util.Optional;

/**
 * How the addresses of a connection's packets look at a place, where they differ from what its
 * sender wrote.
 *
 * @param source what stands for the sender; empty when it is as written
 * @param destination what stands for the receiver; empty when it is as written
 * @param shared the gateway whose own address, which nobody knows, stands for the sender
 */
public record View(
        Optional<Address> source, Optional<Address> destination, Optional<GatewayId> shared) {
    public static final View AS_WRITTEN =
            new View(Optional.empty(), Optional.empty(), Optional.empty());

    View withSource(Address address) {
        return new View(Optional.of(address), destination, Optional.empty());
    }

    View withDestination(Address address) {
        return new View(source, Optional.of(address), shared);
    }

    View withShared(GatewayId gateway) {
        return new View(Optional.empty(), destination, Optional.of(gateway));
    }
}
