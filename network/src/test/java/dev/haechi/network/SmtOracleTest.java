package dev.haechi.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.service.Service;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.model.testing.RandomLandscapes;
import dev.haechi.network.answer.Answer;
import dev.haechi.network.answer.Path;
import dev.haechi.network.answer.Relation;
import dev.haechi.network.exposure.Exposure;
import dev.haechi.network.flows.FlowBox;
import dev.haechi.network.flows.FlowSet;
import dev.haechi.network.smt.Box;
import dev.haechi.network.smt.SmtOracle;
import dev.haechi.network.smt.SmtOracle.Said;
import dev.haechi.text.testing.Seeds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine against formulas that a solver decides, on landscapes of 20 to 60 instances. */
class SmtOracleTest {
    private static final RandomLandscapes MEDIUM = RandomLandscapes.EVERYTHING.medium();

    private static final Address INTERNET = Address.parse("192.0.2.77");

    static LongStream seeds() {
        return Seeds.fewOrFull(2, 60);
    }

    static LongStream manySeeds() {
        return Seeds.fewOrFull(30, 1_000);
    }

    /** One landscape, the engine and the solver: what they say is held against each other. */
    private record Case(Landscape landscape, Network network, SmtOracle oracle) {}

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_answer_is_that_of_the_formulas(long seed) {
        var landscape = MEDIUM.landscape(seed);
        try (var oracle = new SmtOracle(landscape)) {
            var one = new Case(landscape, Network.of(landscape), oracle);
            exactlyThePacketsThatAreSaidToArriveDo(one);
            everyPacketThatIsShownArrives(one);
            aBlockIsExposedToExactlyWhatItsPacketsReach(one, seed);
            theZoneMatrixHasEveryServiceThatIsAskedForAndNoOther(one, seed);
        }
    }

    /** Which have more combinations of features in the same time. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("manySeeds")
    void exactly_the_packets_that_are_said_to_arrive_do(long seed) {
        var landscape = RandomLandscapes.EVERYTHING.landscape(seed);
        try (var oracle = new SmtOracle(landscape)) {
            exactlyThePacketsThatAreSaidToArriveDo(
                    new Case(landscape, Network.of(landscape), oracle));
        }
    }

    private static void exactlyThePacketsThatAreSaidToArriveDo(Case one) {
        for (var from : one.network().endpoints()) {
            var said = said(one.network(), Relation.REACH, from);
            var plus = said(one.network(), Relation.REACH_PLUS, from);
            assertThat(one.oracle().wrong(from, said, plus)).isEmpty();
        }
    }

    private static Map<Endpoint, Said> said(Network network, Relation relation, Endpoint from) {
        var said = new LinkedHashMap<Endpoint, Said>();
        for (var to : network.endpoints()) {
            if (!to.equals(from)) {
                said.put(to, said(network.answer(relation, from, to)));
            }
        }
        return said;
    }

    private static Said said(Answer answer) {
        return new Said(boxes(answer.flows()), boxes(answer.unknown()));
    }

    private static List<Box> boxes(FlowSet flows) {
        return flows.boxes().stream().map(SmtOracleTest::box).toList();
    }

    private static Box box(FlowBox box) {
        return new Box(box.sources(), box.destinations(), box.services(), box.sourcePorts());
    }

    private static void everyPacketThatIsShownArrives(Case one) {
        var network = one.network();
        var shown = new LinkedHashMap<Endpoint, Map<Endpoint, List<Box>>>();
        for (var from : network.endpoints()) {
            for (var to : network.endpoints()) {
                network.reachPlus(from, to).paths().stream()
                        .filter(Path::certain)
                        .forEach(path -> show(network, path, to, shown));
            }
        }
        shown.forEach((from, to) -> assertThat(one.oracle().lost(from, to)).isEmpty());
    }

    /** A packet of each connection of a path, to whoever opens the next or is the receiver. */
    private static void show(
            Network network,
            Path path,
            Endpoint to,
            Map<Endpoint, Map<Endpoint, List<Box>>> shown) {
        var connections = path.connections();
        for (int i = 0; i < connections.size(); i++) {
            var opener = connections.get(i).from();
            var receiver =
                    i + 1 < connections.size()
                            ? at(network, connections.get(i + 1).from())
                            : at(network, to);
            // What somebody sends to himself passes no network.
            if (!at(network, opener).equals(receiver)) {
                connections
                        .get(i)
                        .flows()
                        .example(opener)
                        .ifPresent(
                                flow ->
                                        shown.computeIfAbsent(opener, _ -> new LinkedHashMap<>())
                                                .computeIfAbsent(receiver, _ -> new ArrayList<>())
                                                .add(box(FlowBox.of(flow))));
            }
        }
    }

    private static Endpoint at(Network network, Endpoint end) {
        return network.atlas().frontOf(end).orElse(end);
    }

    private static void aBlockIsExposedToExactlyWhatItsPacketsReach(Case one, long seed) {
        var network = one.network();
        var blocks =
                Stream.of("0.0.0.0/0", "10.20.0.0/16", "10.0.0.0/8", "192.0.2.0/24", "::/0")
                        .map(Cidr::parse)
                        .toList();
        var block = AddressSet.of(blocks.get(Math.floorMod(seed, blocks.size())));
        var exposed = new LinkedHashMap<Endpoint, Map<Endpoint, List<Exposure>>>();
        for (var way : Exposure.of(network, block)) {
            if (way.relation() == Relation.REACH) {
                exposed.computeIfAbsent(way.from(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(way.to(), _ -> new ArrayList<>())
                        .add(way);
            }
        }
        for (var from : network.endpoints()) {
            var said = new LinkedHashMap<Endpoint, Said>();
            for (var to : network.endpoints()) {
                if (!to.equals(from)) {
                    var found = exposed.getOrDefault(from, Map.of()).getOrDefault(to, List.of());
                    said.put(to, said(new Answer(found.stream().map(Exposure::path).toList())));
                }
            }
            assertThat(one.oracle().wrong(from, block, said)).isEmpty();
        }
    }

    private static void theZoneMatrixHasEveryServiceThatIsAskedForAndNoOther(Case one, long seed) {
        var network = one.network();
        var landscape = one.landscape();
        var matrix = Proof.of(network).matrix();
        var members = members(landscape, network);
        for (var from : network.endpoints()) {
            var asked = new LinkedHashMap<Endpoint, ServiceSet>();
            for (var to : network.endpoints()) {
                if (!to.equals(from)) {
                    var cell = matrix.cell(party(landscape, from), party(landscape, to));
                    asked.put(to, cell.map(ZoneMatrix.Cell::services).orElse(ServiceSet.NONE));
                }
            }
            assertThat(one.oracle().unasked(from, asked)).isEmpty();
        }
        for (var sample : samples(matrix, seed)) {
            var from = members.getOrDefault(sample.cell().from(), List.of());
            var to = members.getOrDefault(sample.cell().to(), List.of());
            assertThat(one.oracle().asks(from, to, sample.service())).as(sample::toString).isTrue();
        }
    }

    private static Party party(Landscape landscape, Endpoint end) {
        return new Parties(LandscapeIndex.of(landscape)).of(end);
    }

    private static Map<Party, List<Endpoint>> members(Landscape landscape, Network network) {
        var members = new LinkedHashMap<Party, List<Endpoint>>();
        for (var end : network.endpoints()) {
            members.computeIfAbsent(party(landscape, end), _ -> new ArrayList<>()).add(end);
        }
        return members;
    }

    /** Or agreement would mean nothing. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void one_packet_too_many_and_one_too_few_are_noticed(long seed) {
        var landscape = RandomLandscapes.EVERYTHING.landscape(seed);
        var network = Network.of(landscape);
        var from = new Endpoint.Internet();
        try (var oracle = new SmtOracle(landscape)) {
            for (var to : network.endpoints().subList(0, network.endpoints().size() - 1)) {
                var answer = network.reach(from, to);
                var all = boxes(answer.flows());
                var open = boxes(answer.unknown());
                var other =
                        new Flow(from, INTERNET, Address.parse("192.0.2.78"), Service.ping(), 0);
                var more = new ArrayList<>(all);
                more.add(box(FlowBox.of(other)));
                var tooMany = Map.of(to, new Said(more, open));
                assertThat(oracle.wrong(from, tooMany, Map.of())).isPresent();
                var one = answer.flows().example(from);
                if (one.isPresent()) {
                    var fewer = answer.flows().minus(FlowSet.of(FlowBox.of(one.get())));
                    var said = Map.of(to, new Said(boxes(fewer), open));
                    assertThat(oracle.wrong(from, said, Map.of())).isPresent();
                }
            }
        }
    }

    private record Sample(ZoneMatrix.Cell cell, Service service) {}

    /** Some cells, and services at the ends and in the midst of what they have. */
    private static List<Sample> samples(ZoneMatrix matrix, long seed) {
        var random = new SplittableRandom(seed);
        var cells = matrix.cells().stream().filter(cell -> !cell.services().isEmpty()).toList();
        var samples = new ArrayList<Sample>();
        for (int i = 0; i < 10 && !cells.isEmpty(); i++) {
            var cell = OracleTest.pick(cells, random);
            var span = OracleTest.pick(cell.services().spans(), random);
            int first = span.details().first();
            int last = span.details().last();
            boolean whole = !span.protocol().hasPorts() && !span.protocol().hasTypes();
            var details = whole ? Set.of(0) : Set.copyOf(List.of(first, last, (first + last) / 2));
            details.forEach(
                    one -> samples.add(new Sample(cell, new Service(span.protocol(), one))));
        }
        return samples;
    }
}
