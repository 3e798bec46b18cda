package dev.haechi.verifier.claim;

import dev.haechi.model.address.Cidr;
import dev.haechi.model.id.ExternalId;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.network.Zone;

/** One side of a claim. */
public sealed interface End {
    /** All that is neither inside nor in a named network outside. */
    record Internet() implements End {}

    /** A named network outside. */
    record External(ExternalId network) implements End {}

    /**
     * Everybody who sends from an address of a block: of the internet, of named networks, inside;
     * and of them only packets from there.
     */
    record InBlock(Cidr block) implements End {}

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

    /** What kind it is, as it is written in a certificate. */
    default String kind() {
        return switch (this) {
            case Internet _ -> "internet";
            case External _ -> "external";
            case InBlock _ -> "block";
            case InZone _ -> "zone";
            case InSubnet _ -> "subnet";
            case OfService _ -> "service";
            case OnInstance _ -> "instance";
        };
    }

    /** Which one; {@code internet} for the internet. */
    default String name() {
        return switch (this) {
            case Internet _ -> "internet";
            case External(var id) -> id.value();
            case InBlock(var block) -> block.toString();
            case InZone(var zone) -> zone.name();
            case InSubnet(var id) -> id.value();
            case OfService(var service) -> service.value();
            case OnInstance(var id) -> id.value();
        };
    }
}
