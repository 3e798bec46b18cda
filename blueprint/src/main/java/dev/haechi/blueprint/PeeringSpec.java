package dev.haechi.blueprint;

import dev.haechi.model.id.PeeringId;
import dev.haechi.model.id.VpcId;

/** One of {@code spec.network.peerings}: two VPCs between which declared flows may go. */
public record PeeringSpec(Written<PeeringId> name, Written<VpcId> one, Written<VpcId> other) {
    /** Whether it joins these two. */
    public boolean joins(VpcId near, VpcId far) {
        return (one.value().equals(near) && other.value().equals(far))
                || (one.value().equals(far) && other.value().equals(near));
    }
}
