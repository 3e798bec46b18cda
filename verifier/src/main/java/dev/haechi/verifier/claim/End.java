package dev.haechi.verifier.claim;

import dev.haechi.model.address.Cidr;
import dev.haechi.model.id.ExternalId;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.network.Zone;
import java.util.List;
import java.util.stream.Collectors;

/** One side of a claim. */
public sealed interface End {
    /** All that is neither inside nor in a named network outside. */
    record Internet() implements End {}

    /** A named network outside. */
    record External(ExternalId network) implements End {}

    /**
     * As a sender: everybody who sends from an address of a block: of the internet, of named
     * networks, inside; and of them only packets from there. As a receiver: whatever stands inside
     * with an address of the block, of its own or a floating IP; nothing outside.
     */
    record InBlock(Cidr block) implements End {}

    /**
     * Everybody of several.
     *
     * @param ends at least two, none of which is several itself
     */
    record AnyOf(List<End> ends) implements End {
        public AnyOf {
            ends = List.copyOf(ends);
            if (ends.size() < 2 || ends.stream().anyMatch(AnyOf.class::isInstance)) {
                throw new IllegalArgumentException("not several ends: " + ends);
            }
        }
    }

    /** Whatever stands inside. */
    sealed interface Inside extends End {}

    /** Everything with an address in the subnets of a zone. */
    record InZone(Zone zone) implements Inside {}

    /** Everything with an address in a subnet: instances, load balancers, service endpoints. */
    record InSubnet(SubnetId subnet) implements Inside {}

    /** Every instance that is a place for a replica of a service. */
    record OfService(ServiceName service) implements Inside {}

    /** One instance. */
    record OnInstance(InstanceId instance) implements Inside {}

    /** The ends of several, or itself. */
    default List<End> parts() {
        return this instanceof AnyOf(var ends) ? ends : List.of(this);
    }

    /** Whether a claim can be about its being reached: it stands inside. */
    default boolean receives() {
        return parts().stream().allMatch(part -> part instanceof Inside || part instanceof InBlock);
    }

    /** What kind it is, as it is written in a certificate. */
    default String kind() {
        return switch (this) {
            case Internet _ -> "internet";
            case External _ -> "external";
            case InBlock _ -> "block";
            case AnyOf _ -> "any";
            case InZone _ -> "zone";
            case InSubnet _ -> "subnet";
            case OfService _ -> "service";
            case OnInstance _ -> "instance";
        };
    }

    /** Which one; {@code internet} for the internet; of several, all of them. */
    default String name() {
        return switch (this) {
            case Internet _ -> "internet";
            case External(var id) -> id.value();
            case InBlock(var block) -> block.toString();
            case AnyOf(var ends) -> ends.stream().map(End::name).collect(Collectors.joining(", "));
            case InZone(var zone) -> zone.name();
            case InSubnet(var id) -> id.value();
            case OfService(var service) -> service.value();
            case OnInstance(var id) -> id.value();
        };
    }
}
