package dev.haechi.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.testing.Feature;
import dev.haechi.model.testing.RandomLandscapes;
import dev.haechi.network.answer.Relation;
import dev.haechi.text.testing.Seeds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the generators draw matters: a feature that changes no answer would be tested by nothing.
 */
class FeatureInfluenceTest {
    private static final int SEEDS = 300;

    /**
     * A route beyond a peering leads to where packets are dropped, as they are without it: that
     * this is so is what {@link ReachTest} sees by a wrong reading. No packet meets the other two.
     */
    @ParameterizedTest
    @EnumSource(
            value = Feature.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"BEYOND_PEERING", "DATA_STORE", "INTENT", "CLUSTER"})
    void a_feature_that_is_taken_away_changes_an_answer_somewhere(Feature feature) {
        assertThat(Seeds.first(SEEDS).anyMatch(seed -> matters(feature, seed))).isTrue();
    }

    private static boolean matters(Feature feature, long seed) {
        var landscape = RandomLandscapes.EVERYTHING.landscape(seed);
        var without = Without.feature(feature, landscape);
        return !without.equals(landscape)
                && (DiffOracleTest.differs(landscape, without)
                        || !matrix(landscape).equals(matrix(without)));
    }

    private static ZoneMatrix matrix(Landscape landscape) {
        return ZoneMatrix.ofPairs(Network.of(landscape), Relation.REACH);
    }

    @ParameterizedTest
    @EnumSource(
            value = Feature.class,
            names = {"DATA_STORE", "INTENT", "CLUSTER"})
    void what_no_packet_meets_changes_no_answer(Feature feature) {
        assertThat(Seeds.ten().anyMatch(seed -> matters(feature, seed))).isFalse();
    }
}
