package dev.haechi.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.json.LandscapeJson;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.testing.Feature;
import dev.haechi.model.testing.RandomLandscapes;
import dev.haechi.network.answer.Relation;
import dev.haechi.network.answer.Suggestion;
import dev.haechi.network.oracle.Oracle;
import dev.haechi.network.oracle.Quirk;
import dev.haechi.network.remedy.Applied;
import dev.haechi.text.Source;
import dev.haechi.text.testing.Seeds;
import dev.haechi.text.tree.TreeReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The sets of flows that the engine finds, against packets, and the laws that they obey. */
class ReachTest {
    /**
     * What a shared address changes is judged by {@link OracleTest}; here every answer is certain.
     */
    private static final RandomLandscapes CERTAIN =
            RandomLandscapes.EVERYTHING.without(Feature.SHARED_SOURCE);

    static LongStream seeds() {
        return Seeds.fewOrFull(60, 2_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_flow_is_in_the_set_of_those_whom_it_reaches_and_in_no_other(long seed) {
        var landscape = CERTAIN.landscape(seed);
        var network = Network.of(landscape);
        var oracle = OracleTest.judges(landscape, Quirk.NONE).getFirst();
        var anything = OracleTest.flows(landscape, seed + 1, 2_000);

        for (var flow : OracleTest.flows(landscape, seed, 150)) {
            for (var relation : Relation.values()) {
                var reached = reached(network, relation, flow);
                var really = really(oracle, relation, flow, anything);
                assertThat(reached)
                        .as(() -> relation + " " + flow.from() + " " + flow)
                        .containsAll(really);
                if (relation == Relation.REACH) {
                    assertThat(reached).as(() -> flow.from() + " " + flow).isEqualTo(really);
                }
            }
        }
    }

    private static Set<Endpoint> reached(Network network, Relation relation, Flow flow) {
        var reached = new LinkedHashSet<Endpoint>();
        for (var to : network.endpoints()) {
            if (network.answer(relation, flow.from(), to).flows().contains(flow)) {
                reached.add(to);
            }
        }
        return reached;
    }

    private static Set<Endpoint> really(
            Oracle oracle, Relation relation, Flow flow, List<Flow> anything) {
        var reached =
                new LinkedHashSet<>(
                        oracle.reached(flow, relation == Relation.REACH_PLUS, anything));
        reached.remove(flow.from());
        return reached;
    }

    @ParameterizedTest
    @EnumSource(value = Quirk.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void every_wrong_reading_would_be_noticed(Quirk quirk) {
        boolean noticed =
                Seeds.first(2_000)
                        .anyMatch(
                                seed -> {
                                    var landscape = RandomLandscapes.EVERYTHING.landscape(seed);
                                    var network = Network.of(landscape);
                                    var wrong = OracleTest.judges(landscape, quirk).getFirst();
                                    return OracleTest.flows(landscape, seed, 60).stream()
                                            .anyMatch(flow -> differs(network, wrong, flow));
                                });

        assertThat(noticed).isTrue();
    }

    private static boolean differs(Network network, Oracle wrong, Flow flow) {
        var said = OracleTest.said(network.trace(flow).disposition());
        boolean arrives = wrong.receiver(flow).isPresent();
        return switch (said) {
            case ARRIVES -> !arrives;
            case DOES_NOT -> arrives;
            case OPEN -> false;
        };
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#ten")
    void adding_an_allowing_rule_closes_nothing(long seed) {
        var landscape = CERTAIN.landscape(seed);
        var more = Changed.withAnotherGroupRule(landscape, seed);

        assertContains(Network.of(more), Network.of(landscape));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#ten")
    void adding_a_denying_rule_opens_nothing(long seed) {
        var landscape = CERTAIN.landscape(seed);
        var less = Changed.withAnotherDenyingRule(landscape, seed);

        assertContains(Network.of(landscape), Network.of(less));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#ten")
    void the_order_of_a_groups_rules_changes_nothing(long seed) {
        var landscape = CERTAIN.landscape(seed);
        var turned = Network.of(Changed.withGroupRulesReversed(landscape));
        var network = Network.of(landscape);

        assertContains(network, turned);
        assertContains(turned, network);
    }

    private static final Pattern NAME =
            Pattern.compile(
                    "\"((?:(?:vpc|subnet|vm|igw|nat|fip|line|endpoint|peering|hub|l4|l7|edge|firewall"
                            + "|waf|proxy|group|acl|table|list)-[-a-z0-9]*)|office|card-network)\"");

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#ten")
    void other_names_of_everything_change_nothing_but_names(long seed) {
        var landscape = RandomLandscapes.EVERYTHING.landscape(seed);
        var network = Network.of(landscape);
        var other = Network.of(renamed(landscape));
        var ends = network.endpoints();
        var others = other.endpoints();
        assertThat(others).hasSameSizeAs(ends).doesNotContainAnyElementsOf(ends.subList(0, 1));

        for (int i = 0; i < ends.size(); i++) {
            for (int j = 0; j < ends.size(); j++) {
                for (var relation : Relation.values()) {
                    var one = network.answer(relation, ends.get(i), ends.get(j));
                    var two = other.answer(relation, others.get(i), others.get(j));
                    assertThat(one.flows().sameAs(two.flows())).isTrue();
                    assertThat(one.unknown().sameAs(two.unknown())).isTrue();
                }
            }
        }
    }

    /** In another order of names, too. */
    private static Landscape renamed(Landscape landscape) {
        var json = LandscapeJson.write(landscape);
        var other =
                NAME.matcher(json)
                        .replaceAll(
                                name ->
                                        (name.group(1).hashCode() % 2 == 0 ? "\"a-" : "\"z-")
                                                + name.group(1)
                                                + "\"");
        var node = TreeReader.read(new Source("renamed.json", other)).orThrow();
        return LandscapeJson.read(node).orThrow().landscape();
    }

    private static void assertContains(Network more, Network less) {
        for (var from : less.endpoints()) {
            for (var to : less.endpoints()) {
                var flows = less.reach(from, to).flows();
                assertThat(more.reach(from, to).flows().containsAll(flows))
                        .as(() -> from + " → " + to + ": " + flows)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#ten")
    void what_is_suggested_admits_the_flow_and_each_part_of_it_is_needed(long seed) {
        var landscape = CERTAIN.landscape(seed);
        var network = Network.of(landscape);
        for (var flow : OracleTest.flows(landscape, seed, 8)) {
            for (var to : network.endpoints().subList(0, 1)) {
                var explanation = network.explain(flow, to);
                var changes = explanation.suggestions();
                boolean byHand =
                        changes.stream().anyMatch(Suggestion.GiveFloatingIp.class::isInstance);
                if (!changes.isEmpty() && !byHand) {
                    assertThat(arrives(Applied.to(landscape, changes), flow)).isTrue();
                    for (var one : changes) {
                        var without = changes.stream().filter(other -> !other.equals(one)).toList();
                        assertThat(arrives(Applied.to(landscape, without), flow)).isFalse();
                    }
                }
            }
        }
    }

    private static boolean arrives(Landscape landscape, Flow flow) {
        return Network.of(landscape).trace(flow).disposition().succeeds();
    }
}
