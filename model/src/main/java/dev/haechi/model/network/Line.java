package dev.haechi.model.network;

import dev.haechi.model.id.ExternalId;
import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.VpcId;

/** A VPN or dedicated line between a VPC and an external network; carries connections both ways. */
public record Line(GatewayId id, VpcId vpc, ExternalId far, Kind kind) {
    /** How it is made. */
    public enum Kind {
        VPN,
        DIRECT
    }
}
