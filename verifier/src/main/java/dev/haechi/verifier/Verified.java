package dev.haechi.verifier;

import dev.haechi.model.json.LandscapeDigest;
import dev.haechi.verifier.claim.Claim;
import java.util.List;

/**
 * A claim that was checked and holds.
 *
 * @param landscape of which landscape
 * @param features what that landscape has, all of which was read
 * @param places how many places the witness speaks of
 * @param boxes how many sets of packets it has there
 * @param doors how many listeners and proxies carry connections on, at most
 */
public record Verified(
        Claim claim,
        LandscapeDigest landscape,
        List<Feature> features,
        int places,
        int boxes,
        int doors) {
    public Verified {
        features = List.copyOf(features);
    }
}
