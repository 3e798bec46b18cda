package dev.haechi.model.network;

import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.SubnetId;
import java.util.List;
import java.util.Optional;

/**
 * Rewrites the source of packets on their way out; never admits a connection from outside.
 *
 * @param subnet where it stands; that subnet's routing table takes its packets on
 * @param allowList destinations that it lets through; empty when it lets everything through
 */
public record NatGateway(GatewayId id, SubnetId subnet, Optional<List<AllowEntry>> allowList) {
    public NatGateway {
        allowList = allowList.map(List::copyOf);
    }
}
