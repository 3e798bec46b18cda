package dev.haechi.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.testing.Feature;
import dev.haechi.model.testing.RandomLandscapes;
import dev.haechi.network.answer.Relation;
import dev.haechi.network.diff.Change;
import dev.haechi.network.diff.Diff;
import dev.haechi.network.diff.Passages;
import dev.haechi.network.diff.Reached;
import dev.haechi.network.diff.Standing;
import dev.haechi.network.edit.Edits;
import dev.haechi.network.oracle.Oracle;
import dev.haechi.network.oracle.Quirk;
import dev.haechi.text.testing.Seeds;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Differences against packets that are followed in both landscapes. */
class DiffOracleTest {
    private static final RandomLandscapes CERTAIN =
            RandomLandscapes.EVERYTHING.without(Feature.SHARED_SOURCE);

    static LongStream seeds() {
        return Seeds.fewOrFull(25, 1_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_flow_is_told_when_it_arrives_in_one_landscape_alone_and_only_then(long seed) {
        var variants = Variants.of(CERTAIN, seed);
        var before = Side.of(variants.before());
        var after = Side.of(variants.after());
        var changes = DiffTest.diff(variants.before(), variants.after()).changes();
        var flows = new ArrayList<>(OracleTest.flows(variants.before(), seed, 120));
        flows.addAll(OracleTest.flows(variants.after(), seed, 120));
        changes.forEach(change -> flows.add(change.packet().written()));

        for (var flow : flows) {
            var was = before.reached(flow);
            var is = after.reached(flow);
            assertThat(told(changes, flow, Standing.OPEN))
                    .as(() -> "opened for " + flow.from() + " " + flow)
                    .containsAll(minus(is, was));
            assertThat(told(changes, flow, Standing.CLOSED))
                    .as(() -> "closed for " + flow.from() + " " + flow)
                    .containsAll(minus(was, is));
            assertThat(direct(changes, flow))
                    .as(() -> "told of " + flow.from() + " " + flow)
                    .isEqualTo(turned(before.receiver(flow), after.receiver(flow)));
        }
    }

    /** What is in one of two sets alone. */
    private static Set<Endpoint> turned(Set<Endpoint> was, Set<Endpoint> is) {
        var turned = minus(was, is);
        turned.addAll(minus(is, was));
        return turned;
    }

    private static Set<Endpoint> direct(List<Change> changes, Flow flow) {
        var to = new LinkedHashSet<Endpoint>();
        changes.stream()
                .filter(change -> change.from().equals(flow.from()))
                .filter(change -> change.passages().direct().contains(flow))
                .forEach(change -> to.add(change.to()));
        return to;
    }

    private static Set<Endpoint> told(List<Change> changes, Flow flow, Standing after) {
        var to = new LinkedHashSet<Endpoint>();
        changes.stream()
                .filter(change -> change.relation() == Relation.REACH)
                .filter(change -> change.from().equals(flow.from()) && change.after() == after)
                .filter(
                        change ->
                                change.passages().direct().contains(flow)
                                        || change.passages().relayed().stream()
                                                .anyMatch(one -> one.written().contains(flow)))
                .forEach(change -> to.add(change.to()));
        return to;
    }

    private static Set<Endpoint> minus(Set<Endpoint> some, Set<Endpoint> others) {
        var rest = new LinkedHashSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    /** A landscape as packets find it. */
    private record Side(Oracle oracle, Set<Endpoint> everybody) {
        static Side of(Landscape landscape) {
            return new Side(
                    OracleTest.judges(landscape, Quirk.NONE).getFirst(),
                    new LinkedHashSet<>(Network.of(landscape).endpoints()));
        }

        Set<Endpoint> receiver(Flow flow) {
            return everybody.contains(flow.from())
                    ? new LinkedHashSet<>(oracle.receiver(flow).stream().toList())
                    : Set.of();
        }

        Set<Endpoint> reached(Flow flow) {
            if (!everybody.contains(flow.from())) {
                return Set.of();
            }
            var reached = new LinkedHashSet<>(oracle.reached(flow, false, List.of()));
            reached.remove(flow.from());
            return reached;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_cause_makes_the_difference_and_no_part_of_it_does(long seed) {
        var variants = Variants.of(CERTAIN, seed);
        var edits = Edits.between(variants.before(), variants.after());

        for (var change : DiffTest.diff(variants.before(), variants.after()).changes()) {
            if (change.packet().asked().isEmpty()) {
                var cause = change.cause().enough();
                boolean opened = change.after() == Standing.OPEN;
                assertThat(arrives(edits.with(cause).orElseThrow(), change)).isEqualTo(opened);
                for (var one : cause) {
                    var without = cause.stream().filter(other -> !other.equals(one)).toList();
                    edits.with(without)
                            .ifPresent(
                                    part -> assertThat(arrives(part, change)).isNotEqualTo(opened));
                }
            }
        }
    }

    private static boolean arrives(Landscape landscape, Change change) {
        return Side.of(landscape).receiver(change.packet().written()).contains(change.to());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#ten")
    void a_landscape_does_not_differ_from_itself(long seed) {
        var landscape = RandomLandscapes.EVERYTHING.landscape(seed);

        assertThat(DiffTest.diff(landscape, RandomLandscapes.EVERYTHING.landscape(seed)).changes())
                .isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#ten")
    void an_allowing_rule_opens_alone_and_a_denying_rule_closes_alone(long seed) {
        var landscape = RandomLandscapes.EVERYTHING.landscape(seed);
        var more = Changed.withAnotherGroupRule(landscape, seed);
        var less = Changed.withAnotherDenyingRule(landscape, seed);

        assertThat(DiffTest.diff(landscape, more).changes()).allMatch(Change::opens);
        assertThat(DiffTest.diff(landscape, less).changes()).allMatch(Change::closes);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#ten")
    void there_and_back_are_the_same_differences(long seed) {
        var variants = Variants.of(RandomLandscapes.EVERYTHING, seed);

        assertThat(turns(DiffTest.diff(variants.before(), variants.after()), false))
                .isEqualTo(turns(DiffTest.diff(variants.after(), variants.before()), true));
    }

    private static Set<String> turns(Diff diff, boolean back) {
        var turns = new TreeSet<String>();
        for (var change : diff.changes()) {
            turns.add(
                    List.of(change.from(), change.to(), change.relation())
                            + (back
                                    ? change.after() + " " + change.before()
                                    : change.before() + " " + change.after()));
        }
        return turns;
    }

    /** What packets meet of a landscape, by its JSON form without the names of things. */
    private static final Set<String> MET =
            new TreeSet<>(
                    List.of(
                            "acls/egress",
                            "acls/egress/action",
                            "acls/egress/destinations",
                            "acls/egress/services",
                            "acls/ingress",
                            "acls/ingress/action",
                            "acls/ingress/services",
                            "acls/ingress/sourcePorts",
                            "endpoints",
                            "externals",
                            "floatingIps",
                            "floatingIps/holder",
                            "groups/rules",
                            "groups/rules/direction",
                            "groups/rules/peer",
                            "groups/rules/services",
                            "hubs/attachments",
                            "hubs/attachments/routes",
                            "instances",
                            "instances/addresses",
                            "instances/forwards",
                            "instances/groups",
                            "instances/role",
                            "internetGateways/sharedSource",
                            "lines",
                            "lines/far",
                            "loadBalancers",
                            "loadBalancers/accessList",
                            "loadBalancers/front",
                            "loadBalancers/listeners",
                            "loadBalancers/listeners/targets",
                            "natGateways/allowList",
                            "prefixLists/addresses",
                            "routeTables/routes",
                            "routeTables/routes/destination",
                            "routeTables/routes/target",
                            "subnets/acl",
                            "subnets/routeTable",
                            "vpcs"));

    /** What they do not. */
    private static final Pattern NOT_MET =
            Pattern.compile(
                    ".*/(stage|region|country|account|zone|exposure|availabilityZone|scheme"
                            + "|operatingSystem|endOfLife|minimumTls|redirect|paths|mode|purpose"
                            + "|owner)|dataStores.*|intents.*|environment");

    @Test
    void every_part_of_a_landscape_that_packets_meet_makes_a_difference_somewhere() {
        var left = new TreeSet<>(MET);
        Seeds.first(60).forEach(seed -> left.removeAll(influential(seed, left)));

        assertThat(left).isEmpty();
    }

    /** Landscapes with less in them differ in single parts more often. */
    private static final RandomLandscapes ALIKE =
            RandomLandscapes.EVERYTHING.without(
                    Feature.IPV6_INTERNET,
                    Feature.HUB_LINE,
                    Feature.WIDE_DETOUR,
                    Feature.ODD_SERVICES,
                    Feature.UDP_LISTENER,
                    Feature.FORWARD_PROXY);

    /** Of some parts, those of which one edit alone makes a difference. */
    private static Set<String> influential(long seed, Set<String> among) {
        var before = ALIKE.landscape(seed);
        var edits = Edits.between(before, ALIKE.landscape(seed + 1));
        var found = new TreeSet<String>();
        for (var edit : edits.all()) {
            var part = part(edit.path());
            if (among.contains(part)
                    && !found.contains(part)
                    && edits.with(List.of(edit)).filter(one -> differs(before, one)).isPresent()) {
                found.add(part);
            }
        }
        return found;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#ten")
    void what_packets_do_not_meet_makes_no_difference(long seed) {
        var before = RandomLandscapes.EVERYTHING.landscape(seed);
        var edits = Edits.between(before, RandomLandscapes.EVERYTHING.landscape(seed + 1));
        var unmet =
                edits.all().stream()
                        .filter(edit -> NOT_MET.matcher(part(edit.path())).matches())
                        .toList();

        assertThat(unmet).isNotEmpty();
        edits.with(unmet).ifPresent(after -> assertThat(differs(before, after)).isFalse());
    }

    static boolean differs(Landscape before, Landscape after) {
        var was = Network.of(before);
        var is = Network.of(after);
        var all = new LinkedHashSet<>(was.endpoints());
        all.addAll(is.endpoints());
        return all.stream()
                .anyMatch(from -> all.stream().anyMatch(to -> differs(was, is, from, to)));
    }

    private static boolean differs(Network was, Network is, Endpoint from, Endpoint to) {
        var before = Reached.of(was.reachPlus(from, to));
        var after = Reached.of(is.reachPlus(from, to));
        return !before.equals(after)
                && !(same(before.open(), after.open()) && same(before.unknown(), after.unknown()));
    }

    private static boolean same(Passages one, Passages other) {
        return one.minus(other).isEmpty() && other.minus(one).isEmpty();
    }

    private static String part(List<String> path) {
        var names = Stream.iterate(0, i -> i < path.size(), i -> i + 2).map(path::get).toList();
        int list = names.indexOf("accessList");
        return String.join("/", list < 0 ? names : names.subList(0, list + 1));
    }
}
