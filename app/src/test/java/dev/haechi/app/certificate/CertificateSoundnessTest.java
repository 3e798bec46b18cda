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
    private static final int CLAIMS = 20;

    static LongStream seeds() {
        return Seeds.fewOrFull(60, 3_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_certificate_that_is_issued_verifies_and_the_engine_agrees_with_it(long seed) {
        var landscape = RandomLandscapes.EVERYTHING.landscape(seed);
        for (var claim : RandomClaims.of(landscape, seed, CLAIMS)) {
            var certificate = issued(landscape, claim);
            if (certificate.isPresent()) {
                assertThat(verified(certificate.get(), landscape).problems()).isEmpty();
                assertThat(isFalse(landscape, claim)).as(claim.toString()).isFalse();
            }
        }
    }

    /** The seeds of the few runs that are left out are those of doors that lead back, and so on. */
    @Test
    void nearly_everything_that_the_engine_knows_to_be_nothing_is_certified() {
        int nothing = 0;
        int certified = 0;
        for (long seed : Seeds.first(40).toArray()) {
            var landscape = RandomLandscapes.EVERYTHING.landscape(seed);
            var network = Network.of(landscape);
            for (var claim : RandomClaims.of(landscape, seed, CLAIMS)) {
                var found = new Breach(network, claim).find();
                if (found.certain().isEmpty() && found.missing().isEmpty()) {
                    nothing++;
                    certified += Verifier.issue(landscape, claim) instanceof Result.Ok ? 1 : 0;
                }
            }
        }
        assertThat(nothing).isGreaterThan(300);
        assertThat(certified).isGreaterThan(nothing * 97 / 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_witness_of_the_landscape_before_shows_a_claim_that_a_change_made_false(long seed) {
        var landscape = RandomLandscapes.EVERYTHING.landscape(seed);
        var opened = new Opened(seed).landscape(landscape);
        if (!LandscapeCheck.problems(opened, Origins.NONE).isEmpty()) {
            return;
        }
        for (var claim : RandomClaims.of(landscape, seed, CLAIMS)) {
            var before = issued(landscape, claim);
            if (before.isPresent() && isFalse(opened, claim)) {
                var patched = certificate(opened, claim, before.get().witness());
                assertThat(verified(patched, opened)).isInstanceOf(Result.Failed.class);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_witness_whatsoever_shows_a_claim_that_is_false(long seed) {
        var landscape = RandomLandscapes.EVERYTHING.landscape(seed);
        var claims = RandomClaims.of(landscape, seed, CLAIMS);
        var witnesses = new ArrayList<Witness>();
        claims.forEach(
                claim -> issued(landscape, claim).ifPresent(one -> witnesses.add(one.witness())));
        witnesses.add(new Witness(new TreeSet<>(), new TreeMap<>()));
        var random = new SplittableRandom(seed);
        witnesses.addAll(witnesses.stream().map(one -> spoilt(one, random)).toList());
        for (var claim : claims) {
            if (isFalse(landscape, claim)) {
                for (var witness : witnesses) {
                    var forged = certificate(landscape, claim, witness);
                    assertThat(verified(forged, landscape)).isInstanceOf(Result.Failed.class);
                }
            }
        }
    }

    @Test
    void every_feature_is_met_by_certificates_that_verify() {
        var met = EnumSet.noneOf(Feature.class);
        for (long seed : Seeds.first(60).toArray()) {
            var landscape = RandomLandscapes.EVERYTHING.landscape(seed);
            for (var claim : RandomClaims.of(landscape, seed, 3)) {
                issued(landscape, claim)
                        .map(one -> verified(one, landscape).orThrow())
                        .ifPresent(one -> met.addAll(one.features()));
            }
        }
        assertThat(met).containsExactlyInAnyOrder(Feature.values());
    }

    private static Optional<Certificate> issued(Landscape landscape, Claim claim) {
        return Verifier.issue(landscape, claim) instanceof Result.Ok<Certificate>(var certificate)
                ? Optional.of(certificate)
                : Optional.empty();
    }

    private static boolean isFalse(Landscape landscape, Claim claim) {
        return new Breach(Network.of(landscape), claim).find().certain().isPresent();
    }

    private static Certificate certificate(Landscape landscape, Claim claim, Witness witness) {
        return new Certificate(LandscapeDigest.of(landscape), claim, witness);
    }

    private static Result<Verified> verified(Certificate certificate, Landscape landscape) {
        var document = TreeReader.read(new Source("l.json", LandscapeJson.write(landscape)));
        var text = CertificateText.write(certificate);
        return Verifier.verify(new Source("certificate.json", text), document.orThrow());
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
