package dev.haechi.model.flow;

import dev.haechi.model.id.ExternalId;
import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.LoadBalancerId;
import java.util.Optional;

/** Where a flow begins or ends. */
public sealed interface Endpoint {
    /** What everybody calls the internet. */
    String INTERNET = "internet";

    record OnInstance(InstanceId instance) implements Endpoint {
        @Override
        public boolean equals(Object other) {
            return other instanceof OnInstance its && instance.equals(its.instance);
        }

        @Override
        public int hashCode() {
            return instance.hashCode();
        }
    }

    record OnLoadBalancer(LoadBalancerId loadBalancer) implements Endpoint {
        @Override
        public boolean equals(Object other) {
            return other instanceof OnLoadBalancer its && loadBalancer.equals(its.loadBalancer);
        }

        @Override
        public int hashCode() {
            return loadBalancer.hashCode();
        }
    }

    /** A managed service's private address inside a VPC. */
    record OnEndpoint(GatewayId endpoint) implements Endpoint {}

    /** A named external network. */
    record External(ExternalId network) implements Endpoint {}

    /** All that is neither inside nor a named external network. */
    record Internet() implements Endpoint {}

    /** What it is called in the landscape; empty for the internet, which is not part of it. */
    default Optional<Id> id() {
        return switch (this) {
            case OnInstance(var id) -> Optional.of(id);
            case OnLoadBalancer(var id) -> Optional.of(id);
            case OnEndpoint(var id) -> Optional.of(id);
            case External(var id) -> Optional.of(id);
            case Internet _ -> Optional.empty();
        };
    }

    /** What a person calls it: its id, or {@code internet}. */
    default String name() {
        return id().map(Id::value).orElse(INTERNET);
    }
}
