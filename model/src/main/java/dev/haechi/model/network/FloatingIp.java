package dev.haechi.model.network;

import dev.haechi.model.address.Address;
import dev.haechi.model.id.FloatingIpId;
import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.LoadBalancerId;
import java.util.Optional;

/**
 * A public address that stands for an inner one.
 *
 * @param holder whose; empty when it is held in reserve
 */
public record FloatingIp(FloatingIpId id, Address address, Optional<Holder> holder) {
    /** What can hold a floating IP. */
    public sealed interface Holder {}

    public record OnInstance(InstanceId instance) implements Holder {}

    public record OnLoadBalancer(LoadBalancerId loadBalancer) implements Holder {}

    public record OnNat(GatewayId gateway) implements Holder {}
}
