package dev.haechi.verifier;

import dev.haechi.model.address.Cidr;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.compute.Inspector;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.compute.Role;
import dev.haechi.model.filter.NetworkAcl;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.filter.SecurityGroup;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.network.NatGateway;
import dev.haechi.model.network.RouteTable;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.model.service.PortRange;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what a landscape has. */
final class Features {
    private final Set<Feature> found = EnumSet.noneOf(Feature.class);

    private Features() {}

    /** In the order of the constants. Costs O(n). */
    static List<Feature> of(Landscape landscape) {
        var features = new Features();
        features.networks(landscape);
        landscape.routeTables().forEach(features::routes);
        landscape.acls().forEach(features::acl);
        landscape.groups().forEach(features::group);
        landscape.natGateways().forEach(features::nat);
        landscape.instances().forEach(features::instance);
        landscape.loadBalancers().forEach(features::balancer);
        landscape.inspectors().forEach(features::inspector);
        return List.copyOf(features.found);
    }

    private void has(boolean it, Feature feature) {
        if (it) {
            found.add(feature);
        }
    }

    private void networks(Landscape all) {
        has(
                all.vpcs().stream()
                        .flatMap(vpc -> vpc.cidrs().stream())
                        .map(Cidr::family)
                        .anyMatch(IpFamily.V6::equals),
                Feature.IPV6);
        has(!all.internetGateways().isEmpty(), Feature.INTERNET_GATEWAY);
        has(
                all.internetGateways().stream().anyMatch(one -> one.sharedSource()),
                Feature.SHARED_SOURCE);
        has(!all.floatingIps().isEmpty(), Feature.FLOATING_IP);
        has(!all.peerings().isEmpty(), Feature.PEERING);
        has(!all.hubs().isEmpty(), Feature.TRANSIT_HUB);
        has(!all.lines().isEmpty(), Feature.LINE);
        has(!all.externals().isEmpty(), Feature.EXTERNAL_NETWORK);
        has(!all.endpoints().isEmpty(), Feature.SERVICE_ENDPOINT);
    }

    private void routes(RouteTable table) {
        for (var route : table.routes()) {
            switch (route.target()) {
                case RouteTarget.Local() -> found.add(Feature.LOCAL_ROUTE);
                case RouteTarget.Blackhole() -> found.add(Feature.BLACKHOLE);
                case RouteTarget.Via _ -> found.add(Feature.FORWARDING_INSTANCE);
                case RouteTarget.Firewall _ -> found.add(Feature.INLINE_FIREWALL);
                case RouteTarget.Internet _, RouteTarget.Nat _, RouteTarget.Peer _ -> {}
                case RouteTarget.Hub _, RouteTarget.Line _, RouteTarget.Endpoint _ -> {}
            }
        }
    }

    private void acl(NetworkAcl acl) {
        found.add(Feature.NETWORK_ACL);
        has(
                Stream.concat(acl.ingress().stream(), acl.egress().stream())
                        .anyMatch(rule -> !rule.sourcePorts().equals(PortRange.ALL)),
                Feature.ACL_SOURCE_PORTS);
    }

    private void group(SecurityGroup group) {
        found.add(Feature.SECURITY_GROUP);
        for (var rule : group.rules()) {
            switch (rule.peer()) {
                case Peer.Addresses _ -> {}
                case Peer.Group _ -> found.add(Feature.GROUP_REFERENCE);
                case Peer.Prefixes _ -> found.add(Feature.PREFIX_LIST);
            }
        }
    }

    private void nat(NatGateway nat) {
        found.add(Feature.NAT_GATEWAY);
        has(nat.allowList().isPresent(), Feature.NAT_ALLOW_LIST);
    }

    private void instance(Instance instance) {
        has(instance.groups().isEmpty(), Feature.UNFILTERED_INTERFACE);
        has(instance.role().is(Role.PROXY), Feature.FORWARD_PROXY);
    }

    private void balancer(LoadBalancer balancer) {
        found.add(
                switch (balancer.layer()) {
                    case L4 -> Feature.LOAD_BALANCER_L4;
                    case L7 -> Feature.LOAD_BALANCER_L7;
                });
        has(balancer.front() instanceof LoadBalancer.OnInstance, Feature.PROXY_ON_INSTANCE);
        has(balancer.accessList().isPresent(), Feature.ACCESS_LIST);
    }

    private void inspector(Inspector inspector) {
        has(
                inspector.kind() == Inspector.Kind.PROXY
                        && inspector.placement() instanceof Inspector.OnInstance,
                Feature.FORWARD_PROXY);
    }
}
