package dev.haechi.model.network;

import dev.haechi.model.id.PeeringId;
import dev.haechi.model.id.VpcId;

/** A link between two VPCs; carries what a route of the sender's subnet sends to it. */
public record Peering(PeeringId id, VpcId one, VpcId other) {
    /** The VPC at the far end. */
    public VpcId farFrom(VpcId near) {
        return near.equals(one) ? other : one;
    }
}
