package dev.haechi.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.model.testing.Feature;
import dev.haechi.model.testing.RandomLandscapes;
import dev.haechi.network.answer.Answer;
import dev.haechi.network.answer.Glance;
import dev.haechi.network.answer.Path;
import dev.haechi.network.answer.Receiver;
import dev.haechi.network.answer.Relation;
import dev.haechi.text.testing.Seeds;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A large landscape is asked in other ways than a small one, and says the same. */
class LargeTest {
    static LongStream seeds() {
        return Seeds.fewOrFull(200, 5_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void an_answer_about_one_receiver_is_the_answer_about_all_of_them(long seed) {
        var landscape = RandomLandscapes.EVERYTHING.landscape(seed);
        var small = Network.of(landscape);
        var large = Network.asLarge(landscape);

        for (var from : small.endpoints()) {
            for (var to : small.endpoints()) {
                for (var relation : Relation.values()) {
                    var one = large.answer(relation, from, to);
                    var other = small.answer(relation, from, to);

                    assertThat(one.flows().sameAs(other.flows())).as(from + " " + to).isTrue();
                    assertThat(one.unknown().sameAs(other.unknown())).as(from + "" + to).isTrue();
                    assertThat(one.services()).isEqualTo(other.services());
                    assertThat(facts(one)).isEqualTo(facts(other));
                }
            }
        }
    }

    private static Set<String> facts(Answer answer) {
        return answer.paths().stream()
                .flatMap(path -> path.facts().stream())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_is_said_at_a_glance_is_so(long seed) {
        var large = Network.asLarge(glancing(seed));
        var receivers = large.receivers(large.endpoints());
        for (var from : large.endpoints()) {
            var found = glances(receivers.apply(from).stream());
            for (var to : large.endpoints()) {
                var answer = large.reach(from, to);
                holds(found.getOrDefault(to, Glance.NOTHING), answer);
                var passing = large.passing(from, to);
                assertThat(answer.services().containsAll(passing.services())).isTrue();
                if (passing.all() && !from.equals(to)) {
                    assertThat(answer.services()).isEqualTo(passing.services());
                    assertThat(answer.flows().services()).isEqualTo(passing.services());
                    assertThat(answer.unknown().services()).isEqualTo(ServiceSet.NONE);
                }
            }
            for (var relation : Relation.values()) {
                var internet = new Endpoint.Internet();
                var all = large.atlas().internet();
                holds(
                        large.leaving(relation, from, all, Set.of()),
                        large.answer(relation, from, internet));
            }
        }
    }

    private static dev.haechi.model.landscape.Landscape glancing(long seed) {
        return RandomLandscapes.EVERYTHING.without(Feature.ENDPOINT).landscape(seed);
    }

    private static Map<Endpoint, Glance> glances(Stream<Receiver> receivers) {
        var glances = new HashMap<Endpoint, Glance>();
        receivers.forEach(one -> glances.put(one.end(), one.glance()));
        return glances;
    }

    private static void holds(Glance glance, Answer answer) {
        switch (glance) {
            case NOTHING -> assertThat(answer.paths()).isEmpty();
            case CERTAIN -> assertThat(answer.paths()).isNotEmpty().allMatch(Path::certain);
            case ASK -> {}
        }
    }

    /** Or nothing would be said. */
    @Test
    void much_is_said_at_a_glance() {
        var said = new HashMap<Glance, Integer>();
        long passing = 0;
        for (long seed = 0; seed < 100; seed++) {
            var large = Network.asLarge(glancing(seed));
            var receivers = large.receivers(large.endpoints());
            for (var from : large.endpoints()) {
                receivers.apply(from).forEach(one -> said.merge(one.glance(), 1, Integer::sum));
                passing +=
                        large.endpoints().stream()
                                .filter(to -> large.passing(from, to).all())
                                .count();
                said.merge(
                        large.leaving(Relation.REACH, from, large.atlas().internet(), Set.of()),
                        1,
                        Integer::sum);
            }
        }
        assertThat(said.get(Glance.NOTHING)).isGreaterThan(100);
        assertThat(said.get(Glance.CERTAIN)).isGreaterThan(200);
        assertThat(passing).isGreaterThan(100);
    }
}
