package dev.haechi.blueprint;

import dev.haechi.model.address.Cidr;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.network.Stage;
import java.util.List;
import java.util.Optional;

/**
 * One of {@code spec.network.vpcs}.
 *
 * @param cidrs at most one IPv4 and one IPv6
 * @param stage what it is for, when that differs from the environment
 * @param country ISO 3166-1 alpha-2 code
 * @param subnets none: they are designed
 */
public record VpcSpec(
        Written<VpcId> name,
        List<Written<Cidr>> cidrs,
        Optional<Stage> stage,
        Optional<String> country,
        List<AclSpec> acls,
        List<SubnetSpec> subnets) {
    public VpcSpec {
        cidrs = List.copyOf(cidrs);
        acls = List.copyOf(acls);
        subnets = List.copyOf(subnets);
    }
}
