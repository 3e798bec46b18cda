package dev.haechi.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.filter.AclRule;
import dev.haechi.model.filter.GroupRule;
import dev.haechi.model.filter.NetworkAcl;
import dev.haechi.model.filter.SecurityGroup;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.id.Id;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.network.AllowEntry;
import dev.haechi.model.network.NatGateway;
import dev.haechi.model.network.Route;
import dev.haechi.model.network.RouteTable;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.model.testing.RandomLandscapes;
import dev.haechi.network.lint.Lint;
import dev.haechi.network.lint.LintCode;
import dev.haechi.network.lint.LintFinding;
import dev.haechi.network.oracle.Quirk;
import dev.haechi.text.testing.Seeds;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What lint says of rules and routes, against packets that are followed without them. */
class LintOracleTest {
    private static final Set<LintCode> WITHOUT_EFFECT =
            EnumSet.of(
                    LintCode.SHADOWED,
                    LintCode.IMPLIED,
                    LintCode.DUPLICATE,
                    LintCode.NEVER_MATCHES,
                    LintCode.ROUTE_NEVER_CHOSEN);

    static LongStream seeds() {
        return Seeds.fewOrFull(100, 3_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void without_the_rules_that_have_no_effect_every_packet_fares_the_same(long seed) {
        var landscape = RandomLandscapes.EVERYTHING.landscape(seed);
        var without = without(landscape, spare(landscape));
        var judges = OracleTest.judges(landscape, Quirk.NONE);
        var others = OracleTest.judges(without, Quirk.NONE);

        for (var flow : OracleTest.flows(landscape, seed, 150)) {
            for (int i = 0; i < judges.size(); i++) {
                assertThat(others.get(Math.min(i, others.size() - 1)).receiver(flow))
                        .as(() -> flow.from() + " " + flow + " without " + spare(landscape))
                        .isEqualTo(judges.get(i).receiver(flow));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_reply_that_is_lost_is_lost_for_packets_too_and_not_the_call(long seed) {
        var landscape = RandomLandscapes.EVERYTHING.landscape(seed);
        var judge = OracleTest.judges(landscape, Quirk.NONE).getFirst();
        var forgiving =
                Stream.of(Quirk.IGNORE_REPLY_ACL, Quirk.REPLY_NEEDS_NO_ROUTE)
                        .map(quirk -> OracleTest.judges(landscape, quirk).getFirst())
                        .toList();

        for (var finding : found(landscape)) {
            if (finding.code() == LintCode.REPLY_LOST
                    && finding.arguments().get(2) instanceof Flow flow) {
                assertThat(judge.receiver(flow)).isEmpty();
                assertThat(forgiving)
                        .as(flow::toString)
                        .anyMatch(one -> one.receiver(flow).isPresent());
            }
        }
    }

    @Test
    void every_code_is_found_in_some_landscape_that_can_hold_its_cause() {
        var never = EnumSet.of(LintCode.UNUSED_ACL, LintCode.UNUSED_TABLE, LintCode.OVERLAP);
        var codes = EnumSet.noneOf(LintCode.class);
        Seeds.first(250)
                .mapToObj(RandomLandscapes.EVERYTHING::landscape)
                .flatMap(landscape -> found(landscape).stream())
                .forEach(finding -> codes.add(finding.code()));

        assertThat(EnumSet.complementOf(codes)).isEqualTo(never);
    }

    private static List<LintFinding> found(Landscape landscape) {
        return Lint.of(Network.of(landscape), ServiceSet.tcp(22));
    }

    private static Set<Id> spare(Landscape landscape) {
        var ids = new LinkedHashSet<Id>();
        found(landscape).stream()
                .filter(finding -> WITHOUT_EFFECT.contains(finding.code()))
                .forEach(finding -> ids.add(finding.about()));
        return ids;
    }

    private static Landscape without(Landscape landscape, Set<Id> some) {
        return landscape.toBuilder()
                .groups(each(landscape.groups(), one -> without(one, some)))
                .acls(each(landscape.acls(), one -> without(one, some)))
                .routeTables(each(landscape.routeTables(), one -> without(one, some)))
                .natGateways(each(landscape.natGateways(), one -> without(one, some)))
                .build();
    }

    private static SecurityGroup without(SecurityGroup group, Set<Id> some) {
        var rules = left(group.rules(), GroupRule::id, some);
        return new SecurityGroup(group.id(), group.vpc(), rules);
    }

    private static NetworkAcl without(NetworkAcl acl, Set<Id> some) {
        return new NetworkAcl(
                acl.id(),
                acl.vpc(),
                left(acl.ingress(), AclRule::id, some),
                left(acl.egress(), AclRule::id, some));
    }

    private static RouteTable without(RouteTable table, Set<Id> some) {
        return new RouteTable(table.id(), table.vpc(), left(table.routes(), Route::id, some));
    }

    private static NatGateway without(NatGateway nat, Set<Id> some) {
        return new NatGateway(
                nat.id(),
                nat.subnet(),
                nat.allowList().map(list -> left(list, AllowEntry::id, some)));
    }

    private static <T> List<T> each(List<T> all, UnaryOperator<T> change) {
        return all.stream().map(change).toList();
    }

    private static <T> List<T> left(List<T> all, Function<T, Id> id, Set<Id> some) {
        return all.stream().filter(one -> !some.contains(id.apply(one))).toList();
    }
}
