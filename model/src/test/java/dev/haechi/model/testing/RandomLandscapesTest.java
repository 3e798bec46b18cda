package dev.haechi.model.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.address.Cidr;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.compute.Inspector;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.filter.GroupRule;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.Route;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.model.network.TransitHub;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.text.testing.Seeds;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RandomLandscapesTest {

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#ten")
    void a_seed_gives_the_same_landscape_every_time(long seed) {
        assertThat(RandomLandscapes.EVERYTHING.landscape(seed))
                .isEqualTo(RandomLandscapes.EVERYTHING.landscape(seed));
    }

    @Test
    void every_feature_is_reached_within_three_hundred_seeds() {
        var reached = EnumSet.noneOf(Feature.class);
        Seeds.first(300)
                .forEach(
                        seed ->
                                reached.addAll(
                                        featuresOf(RandomLandscapes.EVERYTHING.landscape(seed))));

        assertThat(reached).containsAll(EnumSet.allOf(Feature.class));
    }

    @ParameterizedTest
    @EnumSource(Feature.class)
    void a_feature_that_is_not_chosen_never_appears(Feature feature) {
        var others = RandomLandscapes.EVERYTHING.without(feature);

        Seeds.first(50)
                .forEach(
                        seed ->
                                assertThat(featuresOf(others.landscape(seed)))
                                        .doesNotContain(feature));
    }

    private static Set<Feature> featuresOf(Landscape all) {
        var found = EnumSet.noneOf(Feature.class);
        note(found, Feature.IPV6, all.subnets().stream().anyMatch(s -> s.cidrs().size() > 1));
        note(found, Feature.SEVERAL_VPCS, all.vpcs().size() > 1);
        note(
                found,
                Feature.SAME_BLOCKS,
                all.vpcs().stream().map(vpc -> vpc.cidrs().getFirst()).distinct().count()
                        < all.vpcs().size());
        note(found, Feature.PEERING, !all.peerings().isEmpty());
        note(found, Feature.HUB, !all.hubs().isEmpty());
        note(
                found,
                Feature.HUB_LINE,
                all.hubs().stream()
                        .flatMap(hub -> hub.attachments().stream())
                        .flatMap(attachment -> attachment.routes().stream())
                        .flatMap(route -> route.target().stream())
                        .anyMatch(TransitHub.AttachedLine.class::isInstance));
        note(
                found,
                Feature.IPV6_INTERNET,
                all.floatingIps().stream().anyMatch(ip -> ip.address().family() == IpFamily.V6)
                        || routes(all).anyMatch(one -> one.destination().equals(Cidr.ALL_V6)));
        note(
                found,
                Feature.WIDE_DETOUR,
                routes(all)
                        .filter(one -> isDetour(one.target()))
                        .anyMatch(one -> isWide(all, one.destination())));
        note(found, Feature.INTERNET_GATEWAY, !all.internetGateways().isEmpty());
        note(
                found,
                Feature.SHARED_SOURCE,
                all.internetGateways().stream().anyMatch(igw -> igw.sharedSource()));
        note(
                found,
                Feature.FLOATING_IP,
                all.floatingIps().stream()
                        .filter(ip -> ip.address().family() == IpFamily.V4)
                        .anyMatch(ip -> !(ip.holder().orElse(null) instanceof FloatingIp.OnNat)));
        note(found, Feature.NAT, !all.natGateways().isEmpty());
        note(
                found,
                Feature.NAT_ALLOW_LIST,
                all.natGateways().stream().anyMatch(nat -> nat.allowList().isPresent()));
        note(
                found,
                Feature.BLACKHOLE,
                targets(all).anyMatch(RouteTarget.Blackhole.class::isInstance));
        noteWays(found, all);
        note(found, Feature.FORWARDER, targets(all).anyMatch(RouteTarget.Via.class::isInstance));
        note(
                found,
                Feature.FIREWALL,
                targets(all).anyMatch(RouteTarget.Firewall.class::isInstance));
        note(found, Feature.LINE, targets(all).anyMatch(RouteTarget.Line.class::isInstance));
        note(found, Feature.EXTERNAL, !all.externals().isEmpty());
        note(found, Feature.ENDPOINT, !all.endpoints().isEmpty());
        noteFilters(found, all);
        noteMachines(found, all);
        return found;
    }

    private static void noteWays(Set<Feature> found, Landscape all) {
        for (var peering : all.peerings()) {
            var blocks =
                    all.vpcs().stream()
                            .filter(
                                    vpc ->
                                            vpc.id().equals(peering.one())
                                                    || vpc.id().equals(peering.other()))
                            .flatMap(vpc -> vpc.cidrs().stream())
                            .toList();
            note(
                    found,
                    Feature.BEYOND_PEERING,
                    all.routeTables().stream()
                            .flatMap(table -> table.routes().stream())
                            .filter(one -> one.target().equals(new RouteTarget.Peer(peering.id())))
                            .anyMatch(
                                    one -> blocks.stream().noneMatch(one.destination()::overlaps)));
        }
        note(
                found,
                Feature.TWO_WAYS_OUT,
                all.routeTables().stream()
                        .map(
                                table ->
                                        table.routes().stream()
                                                .filter(
                                                        one ->
                                                                !one.destination()
                                                                        .equals(Cidr.ALL_V6))
                                                .map(one -> one.target())
                                                .toList())
                        .anyMatch(
                                targets ->
                                        targets.stream().anyMatch(RouteTarget.Nat.class::isInstance)
                                                && targets.stream()
                                                        .anyMatch(
                                                                RouteTarget.Internet.class
                                                                        ::isInstance)));
    }

    private static void noteFilters(Set<Feature> found, Landscape all) {
        note(found, Feature.ACL, !all.acls().isEmpty());
        note(
                found,
                Feature.ACL_SOURCE_PORTS,
                all.acls().stream()
                        .flatMap(
                                acl -> Stream.concat(acl.ingress().stream(), acl.egress().stream()))
                        .anyMatch(rule -> !rule.sourcePorts().equals(PortRange.ALL)));
        note(
                found,
                Feature.GROUP_REFERENCE,
                all.groups().stream()
                        .flatMap(group -> group.rules().stream())
                        .anyMatch(rule -> rule.peer() instanceof Peer.Group));
        note(found, Feature.PREFIX_LIST, !all.prefixLists().isEmpty());
        note(
                found,
                Feature.ODD_SERVICES,
                all.groups().stream()
                        .flatMap(group -> group.rules().stream())
                        .map(GroupRule::services)
                        .filter(services -> !services.equals(ServiceSet.ALL))
                        .anyMatch(services -> !services.ports(Protocol.SCTP).isEmpty()));
        note(
                found,
                Feature.UDP_LISTENER,
                all.loadBalancers().stream()
                        .flatMap(one -> one.listeners().stream())
                        .anyMatch(one -> one.protocol().equals(Protocol.UDP)));
        note(
                found,
                Feature.FORWARD_PROXY,
                all.inspectors().stream().anyMatch(one -> one.kind() == Inspector.Kind.PROXY));
        note(
                found,
                Feature.UNFILTERED,
                all.instances().stream().anyMatch(one -> one.groups().isEmpty()));
        note(
                found,
                Feature.ACCESS_LIST,
                all.loadBalancers().stream().anyMatch(one -> one.accessList().isPresent()));
    }

    private static void noteMachines(Set<Feature> found, Landscape all) {
        for (var balancer : all.loadBalancers()) {
            boolean managed = balancer.front() instanceof LoadBalancer.Managed;
            note(found, Feature.EDGE, !managed);
            note(
                    found,
                    balancer.layer() == LoadBalancer.Layer.L4
                            ? Feature.BALANCER_L4
                            : Feature.BALANCER_L7,
                    managed);
        }
        note(
                found,
                Feature.UNKNOWN_FACTS,
                all.inspectors().stream()
                                .map(Inspector::mode)
                                .anyMatch(Fact.Unknown.class::isInstance)
                        || all.subnets().stream()
                                .anyMatch(subnet -> subnet.zone() instanceof Fact.Unknown));
        note(found, Feature.DATA_STORE, !all.dataStores().isEmpty());
        note(found, Feature.INTENT, !all.intents().isEmpty());
        note(found, Feature.CLUSTER, !all.clusters().isEmpty());
    }

    private static boolean isDetour(RouteTarget target) {
        return target instanceof RouteTarget.Via
                || target instanceof RouteTarget.Firewall
                || target instanceof RouteTarget.Endpoint;
    }

    private static boolean isWide(Landscape all, Cidr block) {
        return block.length() == 0
                || all.vpcs().stream()
                        .flatMap(vpc -> vpc.cidrs().stream())
                        .anyMatch(cidr -> cidr.contains(block));
    }

    private static Stream<RouteTarget> targets(Landscape all) {
        return routes(all).map(Route::target);
    }

    private static Stream<Route> routes(Landscape all) {
        return all.routeTables().stream().flatMap(table -> table.routes().stream());
    }

    private static void note(Set<Feature> found, Feature feature, boolean there) {
        if (there) {
            found.add(feature);
        }
    }
}
