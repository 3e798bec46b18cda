package dev.haechi.model.flow;

import dev.haechi.model.id.ExternalId;
import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.LoadBalancerId;

/** Where a flow begins or ends. */
public sealed interface Endpoint {
    record OnInstance(InstanceId instance) implements Endpoint {}

    record OnLoadBalancer(LoadBalancerId loadBalancer) implements Endpoint {}

    /** A managed service's private address inside a VPC. */
    record OnEndpoint(GatewayId endpoint) implements Endpoint {}

    /** A named external network. */
    record External(ExternalId network) implements Endpoint {}

    /** All that is neither inside nor a named external network. */
    record Internet() implements Endpoint {}
}
