package dev.haechi.model.network;

import dev.haechi.model.address.Cidr;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.id.AclId;
import dev.haechi.model.id.RouteTableId;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.id.VpcId;
import java.util.List;
import java.util.Optional;

/**
 * A part of a VPC whose members reach one another without a router.
 *
 * @param cidrs its blocks, within its VPC's: at most one IPv4 and one IPv6
 * @param acl no ACL admits everything
 * @param availabilityZone provider's name of the building
 */
public record Subnet(
        SubnetId id,
        VpcId vpc,
        List<Cidr> cidrs,
        Fact<Zone> zone,
        Fact<Exposure> exposure,
        RouteTableId routeTable,
        Optional<AclId> acl,
        Fact<String> availabilityZone) {
    public Subnet {
        cidrs = List.copyOf(cidrs);
    }
}
