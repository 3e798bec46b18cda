package dev.haechi.model.network;

import dev.haechi.model.address.Cidr;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.id.VpcId;
import java.util.List;

/**
 * A private network; an address names an instance within one VPC and its peers only.
 *
 * @param cidrs its blocks, IPv4 and IPv6, apart from one another
 * @param stage what it is for
 * @param region provider's name of the place
 * @param country ISO 3166-1 alpha-2 code of the country where it stands
 * @param account who pays: the provider's project or account
 */
public record Vpc(
        VpcId id,
        List<Cidr> cidrs,
        Fact<Stage> stage,
        Fact<String> region,
        Fact<String> country,
        Fact<String> account) {
    public Vpc {
        cidrs = List.copyOf(cidrs);
    }
}
