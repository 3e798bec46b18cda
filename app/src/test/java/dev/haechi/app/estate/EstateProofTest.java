package dev.haechi.app.estate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.network.Network;
import dev.haechi.network.Proof;
import dev.haechi.network.ZoneMatrix;
import dev.haechi.network.answer.Relation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What benchmarks measure is right, too: estates are larger than random landscapes. */
class EstateProofTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void the_matrix_of_an_estate_is_what_every_pair_says(long seed) {
        var network = Network.of(Estate.of(new EstateSize(10, 50, 60, 20, 8), seed));

        assertThat(Proof.ofSound(network).matrix())
                .isEqualTo(ZoneMatrix.ofPairs(network, Relation.REACH));
    }
}
