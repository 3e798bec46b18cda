package dev.haechi.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.model.testing.Feature;
import dev.haechi.model.testing.RandomLandscapes;
import dev.haechi.network.answer.Relation;
import dev.haechi.text.testing.Seeds;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The zone matrix without pairs against a question for every pair. */
class SurveyTest {
    static LongStream seeds() {
        return Seeds.fewOrFull(300, 10_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_matrix_is_what_every_pair_says(long seed) {
        agrees(RandomLandscapes.EVERYTHING.landscape(seed));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_matrix_of_who_takes_packets_for_others_is_too(long seed) {
        agrees(RandomLandscapes.EVERYTHING.without(Feature.ENDPOINT).landscape(seed));
    }

    private static void agrees(Landscape landscape) {
        var network = Network.of(landscape);

        assertThat(Proof.of(network).matrix())
                .isEqualTo(ZoneMatrix.ofPairs(network, Relation.REACH));
    }

    /** Or the tests above would compare a question for every pair with itself. */
    @Test
    void most_landscapes_are_surveyed_and_some_have_missing_facts() {
        var some =
                LongStream.range(0, 300).mapToObj(RandomLandscapes.EVERYTHING::landscape).toList();

        assertThat(some.stream().filter(SurveyTest::isSurveyed)).hasSizeGreaterThan(150);
        assertThat(
                        some.stream()
                                .filter(SurveyTest::isSurveyed)
                                .map(one -> Proof.of(Network.of(one)).matrix())
                                .flatMap(matrix -> matrix.cells().stream())
                                .filter(cell -> !cell.missing().isEmpty()))
                .hasSizeGreaterThan(5);
    }

    private static boolean isSurveyed(Landscape landscape) {
        return landscape.routeTables().stream()
                .flatMap(table -> table.routes().stream())
                .noneMatch(route -> route.target() instanceof RouteTarget.Endpoint);
    }
}
