package dev.haechi.model.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.filter.Action;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.Filter;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.LoadBalancerId;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.testing.RandomLandscapes;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LoweringTest {
    private final Lowering lowering = Lowering.of(TwoVpcs.landscape());

    @Test
    void a_group_reference_means_the_members_addresses_there_and_across_a_peering() {
        var filter = ingress("vm-a");

        assertThat(sources(filter, "own")).isEqualTo(set("10.1.0.10/32"));
        assertThat(sources(filter, "peer")).isEqualTo(set("10.2.0.10/32", "10.2.0.100/32"));
        assertThat(filter.otherwise()).isEqualTo(Action.DENY);
        assertThat(filter.stateful()).isTrue();
    }

    @Test
    void a_group_reference_into_a_vpc_that_is_no_peer_admits_nobody() {
        assertThat(sources(ingress("vm-a"), "stranger").isEmpty()).isTrue();
    }

    @Test
    void a_prefix_list_means_its_blocks_and_a_missing_one_nobody() {
        assertThat(sources(ingress("vm-a"), "list")).isEqualTo(set("203.0.113.0/24"));
        assertThat(sources(ingress("vm-a"), "nothing").isEmpty()).isTrue();
    }

    @Test
    void an_egress_rule_names_the_far_side_as_destination() {
        var line = lowering.ofInstance(instance("vm-a"), Direction.EGRESS).lines().getFirst();

        assertThat(line.sources()).isEqualTo(AddressSet.ALL);
        assertThat(line.destinations()).isEqualTo(set("10.2.0.0/24"));
    }

    @Test
    void an_instance_without_a_group_is_open() {
        assertThat(ingress("vm-c")).isEqualTo(Filter.OPEN);
    }

    @Test
    void a_proxy_on_an_instance_has_the_filter_of_its_instance() {
        var edge = lowering.index().loadBalancer(LoadBalancerId.of("edge")).orElseThrow();

        assertThat(lowering.ofLoadBalancer(edge, Direction.INGRESS)).isEqualTo(ingress("vm-a"));
    }

    @Test
    void an_access_list_admits_only_its_clients_or_all_but_them() {
        var edge = lowering.index().loadBalancer(LoadBalancerId.of("edge")).orElseThrow();
        var managed = lowering.index().loadBalancer(LoadBalancerId.of("lb")).orElseThrow();

        assertThat(lowering.ofAccessList(edge).otherwise()).isEqualTo(Action.DENY);
        assertThat(lowering.ofAccessList(managed).otherwise()).isEqualTo(Action.ALLOW);
    }

    @Test
    void an_acl_keeps_its_order_and_denies_the_rest_without_state() {
        var subnet = lowering.index().subnet(SubnetId.of("subnet-a")).orElseThrow();

        var filter = lowering.ofSubnet(subnet, Direction.INGRESS);

        assertThat(filter.lines().stream().map(line -> line.rule() + " " + line.action()))
                .containsExactly("no-ssh DENY", "rest ALLOW");
        assertThat(filter.otherwise()).isEqualTo(Action.DENY);
        assertThat(filter.stateful()).isFalse();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#hundred")
    void security_groups_only_ever_allow_and_lines_name_rules_that_exist(long seed) {
        var landscape = RandomLandscapes.EVERYTHING.landscape(seed);
        var lower = Lowering.of(landscape);
        var rules =
                landscape.groups().stream()
                        .flatMap(group -> group.rules().stream())
                        .map(rule -> rule.id())
                        .toList();

        for (var instance : landscape.instances()) {
            for (var direction : Direction.values()) {
                for (var line : lower.ofInstance(instance, direction).lines()) {
                    assertThat(line.action()).isEqualTo(Action.ALLOW);
                    assertThat(rules).contains(line.rule());
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#hundred")
    void the_index_finds_everything_and_counts_members_once(long seed) {
        var landscape = RandomLandscapes.EVERYTHING.landscape(seed);
        var index = LandscapeIndex.of(landscape);

        for (var instance : landscape.instances()) {
            assertThat(index.instance(instance.id())).contains(instance);
            assertThat(index.instancesIn(instance.subnet())).contains(instance);
            for (var group : instance.groups()) {
                assertThat(index.membersOf(group)).containsOnlyOnce(instance);
                assertThat(
                                index.memberAddresses(group)
                                        .containsAll(AddressSet.ofAddresses(instance.addresses())))
                        .isTrue();
            }
        }
        for (var peering : landscape.peerings()) {
            assertThat(index.arePeers(peering.one(), peering.other())).isTrue();
            assertThat(index.arePeers(peering.other(), peering.one())).isTrue();
        }
        assertThat(index.arePeers(VpcId.of("x"), VpcId.of("y"))).isFalse();
    }

    private Filter ingress(String name) {
        return lowering.ofInstance(instance(name), Direction.INGRESS);
    }

    private Instance instance(String name) {
        return lowering.index().instance(InstanceId.of(name)).orElseThrow();
    }

    private static AddressSet sources(Filter filter, String rule) {
        return filter.lines().stream()
                .filter(line -> line.rule().value().equals(rule))
                .findFirst()
                .orElseThrow()
                .sources();
    }

    private static AddressSet set(String... blocks) {
        return AddressSet.of(List.of(blocks).stream().map(Cidr::parse).toList());
    }
}
