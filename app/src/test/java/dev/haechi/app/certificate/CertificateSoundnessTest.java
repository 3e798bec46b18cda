package dev.haechi.app.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.json.LandscapeDigest;
import dev.haechi.model.json.LandscapeJson;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.landscape.LandscapeCheck;
import dev.haechi.model.landscape.Origins;
import dev.haechi.model.testing.RandomLandscapes;
import dev.haechi.network.Network;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import dev.haechi.text.testing.Seeds;
import dev.haechi.text.tree.Node;
import dev.haechi.text.tree.TreeReader;
import dev.haechi.verifier.Feature;
import dev.haechi.verifier.Verified;
import dev.haechi.verifier.Verifier;
import dev.haechi.verifier.claim.Certificate;
import dev.haechi.verifier.claim.Claim;
import dev.haechi.verifier.claim.DoorName;
import dev.haechi.verifier.claim.Place;
import dev.haechi.verifier.claim.Witness;
import dev.haechi.verifier.form.CertificateText;
import dev.haechi.verifier.packets.Box;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Certificates against the engine, which in turn is held to packets. */
class CertificateSoundnessTest {
    private static final int CLAIMS = 12;

    static LongStream seeds() {
        return Seeds.fewOrFull(40, 2_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_certificate_that_is_issued_verifies_and_the_engine_agrees_with_it(long seed) {
        var trial = Trial.of(seed);
        for (var claim : trial.claims(seed, CLAIMS)) {
            var certificate = trial.issued(claim);
            if (certificate.isPresent()) {
                assertThat(trial.verified(certificate.get()).problems()).isEmpty();
                assertThat(trial.isFalse(claim)).as(claim.toString()).isFalse();
            }
        }
    }

    /** What is left out is listed in docs/certificate.md. */
    @Test
    void nearly_everything_that_the_engine_knows_to_be_nothing_is_certified() {
        int nothing = 0;
        int certified = 0;
        for (long seed : Seeds.first(30).toArray()) {
            var trial = Trial.of(seed);
            for (var claim : trial.claims(seed, CLAIMS)) {
                if (trial.isTrue(claim)) {
                    nothing++;
                    certified += trial.issued(claim).isPresent() ? 1 : 0;
                }
            }
        }
        assertThat(nothing).isGreaterThan(200);
        assertThat(certified).isGreaterThan(nothing * 97 / 100);
    }

    @Test
    void no_witness_of_the_landscape_before_shows_a_claim_that_a_change_made_false() {
        int refused = 0;
        for (long seed : seeds().toArray()) {
            var before = Trial.of(seed);
            var opened = new Opened(seed).landscape(before.landscape());
            if (!LandscapeCheck.problems(opened, Origins.NONE).isEmpty()) {
                continue;
            }
            var after = Trial.of(opened);
            for (var claim : before.claims(seed, CLAIMS)) {
                var certificate = before.issued(claim);
                if (certificate.isPresent() && after.isFalse(claim)) {
                    var patched = after.certificate(claim, certificate.get().witness());
                    assertThat(after.verified(patched))
                            .as("seed %s, %s", seed, claim)
                            .isInstanceOf(Result.Failed.class);
                    refused++;
                }
            }
        }
        assertThat(refused).as("changes that made a claim false").isGreaterThan(20);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_witness_whatsoever_shows_a_claim_that_is_false(long seed) {
        var trial = Trial.of(seed);
        var claims = trial.claims(seed, CLAIMS);
        var witnesses = new ArrayList<Witness>();
        claims.forEach(claim -> trial.issued(claim).ifPresent(one -> witnesses.add(one.witness())));
        var random = new SplittableRandom(seed);
        witnesses.addAll(witnesses.stream().map(one -> spoilt(one, random)).toList());
        witnesses.add(new Witness(new TreeSet<>(), new TreeMap<>()));
        for (var claim : claims) {
            if (trial.isFalse(claim)) {
                for (var witness : witnesses) {
                    assertThat(trial.verified(trial.certificate(claim, witness)))
                            .isInstanceOf(Result.Failed.class);
                }
            }
        }
    }

    @Test
    void every_feature_is_met_by_certificates_that_verify() {
        var met = EnumSet.noneOf(Feature.class);
        for (long seed : Seeds.first(60).toArray()) {
            var trial = Trial.of(seed);
            for (var claim : trial.claims(seed, 3)) {
                trial.issued(claim)
                        .map(one -> trial.verified(one).orThrow())
                        .ifPresent(one -> met.addAll(one.features()));
            }
        }
        assertThat(met).containsExactlyInAnyOrder(Feature.values());
    }

    /** A landscape, what the engine knows of it, and its text. */
    private record Trial(Landscape landscape, Network network, Node document) {
        static Trial of(long seed) {
            return of(RandomLandscapes.EVERYTHING.landscape(seed));
        }

        static Trial of(Landscape landscape) {
            var source = new Source("landscape.json", LandscapeJson.write(landscape));
            return new Trial(landscape, Network.of(landscape), TreeReader.read(source).orThrow());
        }

        List<Claim> claims(long seed, int count) {
            return RandomClaims.of(landscape, seed, count);
        }

        Optional<Certificate> issued(Claim claim) {
            return Verifier.issue(landscape, claim) instanceof Result.Ok<Certificate>(var one)
                    ? Optional.of(one)
                    : Optional.empty();
        }

        boolean isFalse(Claim claim) {
            return new Breach(network, claim).find().certain().isPresent();
        }

        boolean isTrue(Claim claim) {
            var found = new Breach(network, claim).find();
            return found.certain().isEmpty() && found.missing().isEmpty();
        }

        Certificate certificate(Claim claim, Witness witness) {
            return new Certificate(LandscapeDigest.of(landscape), claim, witness);
        }

        Result<Verified> verified(Certificate certificate) {
            var text = CertificateText.write(certificate);
            return Verifier.verify(new Source("certificate.json", text), document);
        }
    }

    /** With some doors and boxes left out. */
    private static Witness spoilt(Witness witness, SplittableRandom random) {
        var doors = new TreeSet<DoorName>(witness.doors());
        doors.removeIf(_ -> random.nextBoolean());
        var packets = new TreeMap<Place, List<Box>>();
        witness.packets()
                .forEach(
                        (place, boxes) ->
                                packets.put(
                                        place,
                                        boxes.stream().filter(_ -> random.nextBoolean()).toList()));
        packets.values().removeIf(List::isEmpty);
        return new Witness(doors, packets);
    }
}
