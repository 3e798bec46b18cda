package dev.haechi.app.estate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.address.Cidr;
import dev.haechi.model.filter.GroupRule;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.landscape.LandscapeCheck;
import dev.haechi.model.landscape.Origins;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.Route;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.text.Result;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EstateTest {
    private static final EstateSize MEDIUM = new EstateSize(24, 480, 2_400, 480, 20);
    private final Landscape estate = Estate.of(MEDIUM, 1);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothing_is_wrong_with_an_estate(long seed) {
        var small = Estate.of(new EstateSize(9, 40, 90, 20, 6), seed);

        assertThat(LandscapeCheck.problems(small, Origins.NONE)).isEmpty();
    }

    @Test
    void one_of_each_is_an_estate_too() {
        var least = Estate.of(new EstateSize(1, 1, 1, 1, 1), 1);

        assertThat(LandscapeCheck.problems(least, Origins.NONE)).isEmpty();
    }

    @Test
    void the_same_seed_gives_the_same_estate_and_another_one_another() {
        assertThat(Estate.of(MEDIUM, 1)).isEqualTo(estate);
        assertThat(Estate.of(MEDIUM, 2)).isNotEqualTo(estate);
    }

    @Test
    void it_has_as_many_of_everything_as_was_asked_for() {
        assertThat(estate.vpcs()).hasSize(24);
        assertThat(estate.subnets()).hasSize(480);
        assertThat(estate.instances()).hasSize(2_400);
        assertThat(estate.groups()).hasSize(480).allMatch(group -> group.rules().size() == 20);
    }

    @Test
    void domains_use_the_same_addresses_and_the_vpcs_of_one_do_not() {
        var first = blocks(estate, 0);

        assertThat(first).hasSize(8).isEqualTo(blocks(estate, 8)).isEqualTo(blocks(estate, 16));
    }

    private static Set<Cidr> blocks(Landscape estate, int from) {
        return estate.vpcs().subList(from, from + 8).stream()
                .map(vpc -> vpc.cidrs().getFirst())
                .collect(Collectors.toSet());
    }

    @Test
    void peers_of_rules_are_shared_out_as_documented() {
        var rules = estate.groups().stream().flatMap(group -> group.rules().stream()).toList();

        assertThat(share(rules, rule -> rule.peer() instanceof Peer.Group)).isBetween(37, 43);
        assertThat(share(rules, rule -> rule.peer() instanceof Peer.Prefixes)).isBetween(8, 12);
        assertThat(share(rules, rule -> rule.peer().equals(Peer.anybody()))).isBetween(5, 8);
    }

    private static int share(List<GroupRule> rules, Predicate<GroupRule> which) {
        return (int) (rules.stream().filter(which).count() * 100 / rules.size());
    }

    @Test
    void every_kind_of_thing_that_a_landscape_has_is_in_it() {
        var without =
                Map.of(
                        "acls", estate.acls(),
                        "prefix lists", estate.prefixLists(),
                        "NAT gateways", estate.natGateways(),
                        "peerings", estate.peerings(),
                        "hubs", estate.hubs(),
                        "lines", estate.lines(),
                        "endpoints", estate.endpoints(),
                        "load balancers", estate.loadBalancers(),
                        "inspectors", estate.inspectors(),
                        "data stores", estate.dataStores());
        assertThat(without).allSatisfy((_, things) -> assertThat(things).isNotEmpty());
        assertThat(estate.intents()).isNotEmpty();
        assertThat(estate.floatingIps())
                .anyMatch(ip -> ip.holder().orElseThrow() instanceof FloatingIp.OnInstance);
        assertThat(estate.instances())
                .anyMatch(one -> one.forwards())
                .anyMatch(one -> one.groups().isEmpty())
                .anyMatch(one -> one.addresses().size() == 2);
        assertThat(
                        estate.routeTables().stream()
                                .flatMap(table -> table.routes().stream())
                                .map(Route::target))
                .hasAtLeastOneElementOfType(RouteTarget.Firewall.class)
                .hasAtLeastOneElementOfType(RouteTarget.Via.class)
                .hasAtLeastOneElementOfType(RouteTarget.Blackhole.class);
    }

    @Test
    void sizes_that_cannot_be_are_told_together() {
        var checked = new EstateSize(2, 1, 5, 1, 0).checked();

        assertThat(checked).isInstanceOf(Result.Failed.class);
        assertThat(((Result.Failed<EstateSize>) checked).problems())
                .extracting(problem -> problem.code())
                .containsOnly(EstateCode.SIZE)
                .hasSize(3);
    }
}
