package dev.haechi.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.flow.Hop;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.json.LandscapeJson;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.testing.Feature;
import dev.haechi.model.testing.RandomLandscapes;
import dev.haechi.network.answer.Path;
import dev.haechi.network.answer.Relation;
import dev.haechi.network.answer.Waypoint;
import dev.haechi.network.atlas.Origins;
import dev.haechi.network.blast.Blast;
import dev.haechi.network.blast.Spread;
import dev.haechi.network.exposure.Exposure;
import dev.haechi.network.oracle.Oracle;
import dev.haechi.network.oracle.Quirk;
import dev.haechi.text.Source;
import dev.haechi.text.testing.Seeds;
import dev.haechi.text.tree.TreeReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exposure, waypoints and blast against packets that are followed one by one. */
class QuestionsOracleTest {
    private static final RandomLandscapes CERTAIN =
            RandomLandscapes.EVERYTHING.without(Feature.SHARED_SOURCE);

    private static final List<Cidr> BLOCKS =
            Stream.of("10.20.0.0/16", "10.20.0.8/29", "192.0.2.0/24", "0.0.0.0/0", "fd00::/8")
                    .map(Cidr::parse)
                    .toList();

    static LongStream seeds() {
        return Seeds.fewOrFull(25, 1_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_block_is_exposed_to_what_its_packets_reach_and_to_nothing_else(long seed) {
        var landscape = CERTAIN.landscape(seed);
        var block = AddressSet.of(BLOCKS.get(Math.floorMod(seed, BLOCKS.size())));
        var exposures = Exposure.of(Network.of(landscape), block);
        var oracle = OracleTest.judges(landscape, Quirk.NONE).getFirst();

        for (var flow : OracleTest.flows(landscape, seed, 150)) {
            Set<Endpoint> really = new LinkedHashSet<>();
            if (block.contains(flow.source())) {
                really.addAll(oracle.reached(flow, false, List.of()));
                really.remove(flow.from());
            }
            assertThat(told(exposures, flow)).as(() -> flow.from() + " " + flow).isEqualTo(really);
        }
    }

    private static Set<Endpoint> told(List<Exposure> exposures, Flow flow) {
        var to = new LinkedHashSet<Endpoint>();
        exposures.stream()
                .filter(one -> one.relation() == Relation.REACH)
                .filter(one -> one.from().equals(flow.from()))
                .filter(one -> one.path().flows().contains(flow))
                .forEach(one -> to.add(one.to()));
        return to;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_balancer_is_bypassed_when_packets_arrive_while_it_listens_to_nobody(long seed) {
        var landscape = CERTAIN.landscape(seed);
        var network = Network.of(landscape);
        for (var balancer : landscape.loadBalancers()) {
            var deaf = OracleTest.judges(deaf(landscape, balancer), Quirk.NONE).getFirst();
            for (var flow : OracleTest.flows(landscape, seed, 60)) {
                for (var to : deaf.reached(flow, true, List.of())) {
                    var itself = new Endpoint.OnLoadBalancer(balancer.id());
                    boolean inFront =
                            balancer.front() instanceof LoadBalancer.OnInstance(var front)
                                    && to.equals(new Endpoint.OnInstance(front));
                    boolean passes = inFront || List.of(flow.from(), to).contains(itself);
                    if (!to.equals(flow.from()) && !passes) {
                        assertThat(network.waypoint(flow.from(), to, Set.of(balancer.id())))
                                .as(() -> flow.from() + " " + flow + " to " + to)
                                .isInstanceOf(Waypoint.Bypassed.class);
                    }
                }
            }
        }
    }

    private static Landscape deaf(Landscape landscape, LoadBalancer balancer) {
        var others = new ArrayList<LoadBalancer>();
        for (var one : landscape.loadBalancers()) {
            others.add(
                    one.equals(balancer)
                            ? new LoadBalancer(
                                    one.id(),
                                    one.scheme(),
                                    one.layer(),
                                    one.front(),
                                    one.accessList(),
                                    List.of())
                            : one);
        }
        return landscape.toBuilder().loadBalancers(others).build();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_packet_of_a_bypass_arrives_without_the_place(long seed) {
        var landscape = CERTAIN.landscape(seed);
        var network = Network.of(landscape);
        var oracle = OracleTest.judges(landscape, Quirk.NONE).getFirst();
        var places = places(network);
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 60 && !places.isEmpty(); i++) {
            var from = OracleTest.pick(network.endpoints(), random);
            var to = OracleTest.pick(network.endpoints(), random);
            Id place = OracleTest.pick(places, random);
            var found = network.waypoint(from, to, Set.of(place));
            var all = network.reachPlus(from, to).paths();
            switch (found) {
                case Waypoint.Bypassed(var path) -> {
                    assertThat(network.witness(path).hops())
                            .extracting(Hop::place)
                            .doesNotContain(place);
                    assertThat(arrives(oracle, path, to)).isTrue();
                }
                case Waypoint.Always(var paths) -> {
                    boolean end = Set.of(Origins.id(from), Origins.id(to)).contains(place);
                    assertThat(paths).allMatch(path -> end || path.places().contains(place));
                }
                case Waypoint.NoPath() -> assertThat(all).isEmpty();
                case Waypoint.Open _ -> assertThat(all).noneMatch(Path::certain);
            }
        }
    }

    private static boolean arrives(Oracle oracle, Path path, Endpoint to) {
        var last = path.connections().getLast();
        return last.flows()
                .example(last.from())
                .flatMap(oracle::receiver)
                .filter(to::equals)
                .isPresent();
    }

    /** Everything that some path passes. */
    private static List<Id> places(Network network) {
        var places = new LinkedHashSet<Id>();
        for (var from : network.endpoints()) {
            for (var to : network.endpoints()) {
                network.reachPlus(from, to).paths().forEach(path -> places.addAll(path.places()));
            }
        }
        return List.copyOf(places);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_packets_reach_from_what_is_taken_over_is_not_safe(long seed) {
        var landscape = CERTAIN.landscape(seed);
        var network = Network.of(landscape);
        var oracle = OracleTest.judges(landscape, Quirk.NONE).getFirst();
        var start = new Endpoint.OnInstance(landscape.instances().getFirst().id());
        var blast = Blast.of(network, List.of(start), Integer.MAX_VALUE);
        var takenOver = new LinkedHashSet<Endpoint>(blast.taken());
        blast.steps().forEach(step -> takenOver.add(step.to()));
        takenOver.removeIf(end -> !(end instanceof Endpoint.OnInstance));

        for (var flow : OracleTest.flows(landscape, seed, 200)) {
            if (takenOver.contains(flow.from())) {
                assertThat(oracle.reached(flow, true, List.of()))
                        .as(() -> flow.from() + " " + flow)
                        .noneMatch(blast.safe()::contains);
            }
        }
        assertThat(blast.steps()).allMatch(step -> happens(oracle, step));
    }

    private static boolean happens(Oracle oracle, Spread step) {
        return step.plus().paths().stream().anyMatch(path -> arrives(oracle, path, step.to()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_step_of_a_blast_begins_where_one_before_it_ended(long seed) {
        var landscape = RandomLandscapes.EVERYTHING.landscape(seed);
        var network = Network.of(landscape);
        var start = new Endpoint.OnInstance(landscape.instances().getFirst().id());
        var all = Blast.of(network, List.of(start), Integer.MAX_VALUE);
        var two = Blast.of(network, List.of(start), 2);

        for (var step : all.steps()) {
            boolean begins =
                    step.depth() == 1
                            ? step.from().equals(start)
                            : all.steps().stream()
                                    .anyMatch(
                                            before ->
                                                    before.to().equals(step.from())
                                                            && before.depth() < step.depth());
            assertThat(begins).as(step::toString).isTrue();
        }
        var shallow = all.steps().stream().filter(step -> step.depth() <= 2).toList();
        assertThat(shallow).containsAll(certain(two));
        assertThat(two.safe()).containsAll(all.safe());
    }

    private static List<Spread> certain(Blast blast) {
        return blast.steps().stream().filter(Spread::certain).toList();
    }

    @Test
    void a_step_that_depends_on_a_missing_fact_is_not_certain() {
        assertThat(
                        Seeds.first(200)
                                .mapToObj(RandomLandscapes.EVERYTHING::landscape)
                                .map(QuestionsOracleTest::fromTheFirst)
                                .flatMap(blast -> blast.steps().stream())
                                .filter(step -> !step.certain()))
                .isNotEmpty()
                .allMatch(
                        step ->
                                step.plus().paths().stream().noneMatch(Path::certain)
                                        || step.depth() > 1);
    }

    private static Blast fromTheFirst(Landscape landscape) {
        InstanceId first = landscape.instances().getFirst().id();
        return Blast.of(Network.of(landscape), List.of(new Endpoint.OnInstance(first)), 9);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#ten")
    void names_of_rules_filters_and_tables_change_nothing(long seed) {
        var landscape = RandomLandscapes.EVERYTHING.landscape(seed);
        var json =
                LandscapeJson.write(landscape).replaceAll("\"(group|acl|table|list)-", "\"my-$1-");
        var node = TreeReader.read(new Source("renamed.json", json)).orThrow();
        var renamed = LandscapeJson.read(node).orThrow().landscape();

        assertThat(renamed).isNotEqualTo(landscape);
        assertThat(DiffTest.diff(landscape, renamed).changes()).isEmpty();
    }
}
