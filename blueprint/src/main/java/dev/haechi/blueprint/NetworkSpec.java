package dev.haechi.blueprint;

import dev.haechi.model.address.Cidr;
import java.util.List;

/**
 * {@code spec.network}: what the blueprint says of it; the resolver designs the rest.
 *
 * @param administrators blocks from which the bastion is reached; without one there is no bastion
 */
public record NetworkSpec(
        List<VpcSpec> vpcs,
        List<PeeringSpec> peerings,
        List<Written<Cidr>> administrators,
        List<EgressSpec> egress,
        List<RuleSpec> rules) {
    /** Nothing is said of it. */
    public static final NetworkSpec NONE =
            new NetworkSpec(List.of(), List.of(), List.of(), List.of(), List.of());

    public NetworkSpec {
        vpcs = List.copyOf(vpcs);
        peerings = List.copyOf(peerings);
        administrators = List.copyOf(administrators);
        egress = List.copyOf(egress);
        rules = List.copyOf(rules);
    }
}
