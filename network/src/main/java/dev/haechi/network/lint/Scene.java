package dev.haechi.network.lint;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.compute.Inspector;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.filter.AclRule;
import dev.haechi.model.id.AclId;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.landscape.Lowering;
import dev.haechi.model.service.PortSet;
import dev.haechi.network.answer.Reachability;
import dev.haechi.network.atlas.Sieve.Strip;
import dev.haechi.network.flows.FlowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A landscape under lint, with what its checks have in common. */
record Scene(Reachability network, LandscapeIndex index, Lowering lowering) {
    static Scene of(Reachability network) {
        var index = LandscapeIndex.of(network.landscape());
        return new Scene(network, index, new Lowering(index));
    }

    Landscape landscape() {
        return network.landscape();
    }

    /** An ACL's rule as what the proof sees of it. */
    static Strip strip(AclId acl, AclRule rule) {
        return new Strip(
                acl,
                Optional.of(rule.id()),
                rule.action(),
                rule.sources(),
                rule.destinations(),
                rule.services(),
                PortSet.of(rule.sourcePorts()),
                Optional.empty());
    }

    /** Every packet that an ACL's rule matches. */
    static FlowSet packets(AclId acl, AclRule rule) {
        return FlowSet.of(strip(acl, rule).forward());
    }

    /** The private addresses of everything that stands in a subnet. */
    List<Address> members(SubnetId subnet) {
        var members = new ArrayList<Address>();
        index.instancesIn(subnet).forEach(one -> members.addAll(one.addresses()));
        for (var balancer : landscape().loadBalancers()) {
            if (balancer.front() instanceof LoadBalancer.Managed managed
                    && managed.subnet().equals(subnet)) {
                members.addAll(managed.addresses());
            }
        }
        landscape().endpoints().stream()
                .filter(one -> one.subnet().equals(subnet))
                .forEach(one -> members.add(one.address()));
        return members;
    }

    AddressSet blocks(SubnetId subnet) {
        return index.subnet(subnet).map(one -> AddressSet.of(one.cidrs())).orElse(AddressSet.NONE);
    }

    /** Whether packets that are not for its members may come to a subnet, by routes through it. */
    boolean isPassed(SubnetId subnet) {
        return index.instancesIn(subnet).stream().anyMatch(one -> one.forwards())
                || landscape().endpoints().stream().anyMatch(one -> one.subnet().equals(subnet))
                || landscape().inspectors().stream()
                        .anyMatch(one -> one.placement().equals(new Inspector.Inline(subnet)));
    }
}
