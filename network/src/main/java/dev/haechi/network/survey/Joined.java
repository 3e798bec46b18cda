package dev.haechi.network.survey;

import dev.haechi.model.id.VpcId;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.network.TransitHub;
import java.util.HashMap;
import java.util.Map;

/** Which VPCs peerings and hubs join, directly or not: an address domain at most. */
final class Joined {
    private final Map<VpcId, VpcId> towards = new HashMap<>();

    Joined(Landscape landscape) {
        landscape.peerings().forEach(peering -> join(peering.one(), peering.other()));
        for (var hub : landscape.hubs()) {
            var vpcs =
                    hub.attachments().stream()
                            .filter(one -> one.to() instanceof TransitHub.AttachedVpc)
                            .map(one -> ((TransitHub.AttachedVpc) one.to()).vpc())
                            .toList();
            vpcs.forEach(vpc -> join(vpcs.getFirst(), vpc));
        }
    }

    /** The VPC by which a domain is known. */
    VpcId domain(VpcId vpc) {
        var at = vpc;
        for (var next = towards.get(at); next != null; next = towards.get(at)) {
            at = next;
        }
        return at;
    }

    private void join(VpcId one, VpcId other) {
        var first = domain(one);
        var second = domain(other);
        if (!first.equals(second)) {
            towards.put(second, first);
        }
    }
}
