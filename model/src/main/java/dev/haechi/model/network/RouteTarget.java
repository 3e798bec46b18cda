package dev.haechi.model.network;

import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.HubId;
import dev.haechi.model.id.InspectorId;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.PeeringId;

/** Where a route sends a packet. */
public sealed interface RouteTarget {
    /** Straight to its destination within the VPC. */
    record Local() implements RouteTarget {}

    record Internet(GatewayId gateway) implements RouteTarget {}

    record Nat(GatewayId gateway) implements RouteTarget {}

    record Peer(PeeringId peering) implements RouteTarget {}

    /** A transit hub, which routes by its own table. */
    record Hub(HubId hub) implements RouteTarget {}

    /** A VPN or direct line to an external network. */
    record Line(GatewayId gateway) implements RouteTarget {}

    /** An inline firewall. */
    record Firewall(InspectorId inspector) implements RouteTarget {}

    /** An instance that forwards. */
    record Via(InstanceId instance) implements RouteTarget {}

    /** A managed service inside the VPC. */
    record Endpoint(GatewayId gateway) implements RouteTarget {}

    /** Nowhere: the packet is dropped. */
    record Blackhole() implements RouteTarget {}
}
