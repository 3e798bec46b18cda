package dev.haechi.blueprint;

import dev.haechi.model.address.Cidr;
import dev.haechi.model.id.AclId;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.network.Exposure;
import dev.haechi.model.network.Zone;
import java.util.List;
import java.util.Optional;

/**
 * One of a VPC's {@code subnets}.
 *
 * @param cidrs at most one IPv4 and one IPv6
 * @param exposure what its zone usually has, when empty
 */
public record SubnetSpec(
        Written<SubnetId> name,
        Written<Zone> zone,
        List<Written<Cidr>> cidrs,
        Optional<Exposure> exposure,
        Optional<Written<AclId>> acl) {
    public SubnetSpec {
        cidrs = List.copyOf(cidrs);
    }
}
