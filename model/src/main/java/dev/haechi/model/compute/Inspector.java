package dev.haechi.model.compute;

import dev.haechi.model.fact.Fact;
import dev.haechi.model.id.InspectorId;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.LoadBalancerId;
import dev.haechi.model.id.SubnetId;

/** A device that looks into traffic. */
public record Inspector(InspectorId id, Kind kind, Placement placement, Fact<Mode> mode) {
    public enum Kind {
        WAF,
        IPS,
        FIREWALL,
        PROXY
    }

    public enum Mode {
        BLOCK,
        DETECT
    }

    /** Where it stands. */
    public sealed interface Placement {}

    /** On the way through a load balancer. */
    public record Attached(LoadBalancerId loadBalancer) implements Placement {}

    /** A route leads through it. */
    public record Inline(SubnetId subnet) implements Placement {}

    /** On an instance. */
    public record OnInstance(InstanceId instance) implements Placement {}
}
