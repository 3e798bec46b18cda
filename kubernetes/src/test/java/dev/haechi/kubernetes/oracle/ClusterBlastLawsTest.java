package dev.haechi.kubernetes.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.kubernetes.connection.ClusterBlast;
import dev.haechi.kubernetes.connection.Connections;
import dev.haechi.kubernetes.connection.End;
import dev.haechi.kubernetes.connection.Ends;
import dev.haechi.text.testing.Seeds;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Blast is what everybody who is reached reaches, over and over. */
class ClusterBlastLawsTest {

    static LongStream seeds() {
        return Seeds.fewOrFull(40, 3_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void it_is_the_closure_of_what_reaches(long seed) {
        var cluster = PairOfManifests.of(seed).before();
        var connections = Connections.of(cluster);
        var ends = Ends.of(List.of(cluster));
        BiPredicate<End, End> certainly =
                (from, to) -> {
                    var stands = connections.between(from, to);
                    return !stands.reaches().union(stands.partly()).isEmpty();
                };
        BiPredicate<End, End> perhaps =
                (from, to) -> !connections.between(from, to).possible().isEmpty();

        for (var taken : ends.pods()) {
            var blast = ClusterBlast.of(connections, List.of(taken), Integer.MAX_VALUE);
            var certain = closure(taken, ends, certainly);
            var possible = closure(taken, ends, perhaps);
            var told = new HashSet<End>(List.of(taken));
            blast.steps().stream()
                    .filter(ClusterBlast.Step::certain)
                    .forEach(step -> told.add(step.to()));
            assertThat(told).isEqualTo(certain);
            blast.steps().forEach(step -> told.add(step.to()));
            assertThat(told).isEqualTo(possible);
            assertThat(blast.safe())
                    .containsExactlyInAnyOrderElementsOf(
                            ends.receivers().stream()
                                    .filter(end -> !(end instanceof End.Outside))
                                    .filter(end -> !possible.contains(end))
                                    .toList());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void fewer_steps_are_the_first_of_more(long seed) {
        var cluster = PairOfManifests.of(seed).before();
        var connections = Connections.of(cluster);

        for (var taken : Ends.of(List.of(cluster)).pods()) {
            var all = ClusterBlast.of(connections, List.of(taken), Integer.MAX_VALUE);
            var one = ClusterBlast.of(connections, List.of(taken), 1);

            assertThat(one.steps().stream().filter(ClusterBlast.Step::certain))
                    .containsExactlyElementsOf(
                            all.steps().stream()
                                    .filter(ClusterBlast.Step::certain)
                                    .filter(step -> step.depth() == 1)
                                    .toList());
            assertThat(one.steps()).allMatch(step -> step.from().equals(taken));
        }
    }

    private static Set<End> closure(End taken, Ends ends, BiPredicate<End, End> reaches) {
        var reached = new HashSet<End>(List.of(taken));
        boolean grew = true;
        while (grew) {
            grew = false;
            for (var from : ends.pods()) {
                for (var to : ends.receivers()) {
                    if (reached.contains(from) && reaches.test(from, to)) {
                        grew |= reached.add(to);
                    }
                }
            }
        }
        return reached;
    }
}
