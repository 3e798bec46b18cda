package dev.haechi.app.certificate;

import dev.haechi.verifier.Feature;
import dev.haechi.verifier.Verified;
import java.util.List;

/**
 * A certificate that was checked and shows what it claims.
 *
 * @param landscape the digest of the landscape that it is about, and that it was checked against
 * @param features what that landscape has, all of which was read
 * @param places how many places the witness speaks of
 * @param boxes how many sets of packets it has there
 * @param doors how many listeners and proxies carry connections on, at most
 */
public record VerifyAnswer(
        ClaimText claim,
        String landscape,
        List<Feature> features,
        int places,
        int boxes,
        int doors) {
    public VerifyAnswer {
        features = List.copyOf(features);
    }

    static VerifyAnswer of(Verified verified) {
        return new VerifyAnswer(
                ClaimText.of(verified.claim()),
                verified.landscape().toString(),
                verified.features(),
                verified.places(),
                verified.boxes(),
                verified.doors());
    }
}
