package dev.haechi.app.design;

import dev.haechi.model.json.LandscapeDigest;
import dev.haechi.network.Proof;
import dev.haechi.policy.Policy;
import dev.haechi.policy.control.Parameters;
import java.time.Instant;

/**
 * Does a design hold what policy asks for?
 *
 * @param at the time of the judgement, by which waivers expire
 * @param limit how many violations of a control are worked out; further ones are counted
 */
public record CheckQuestion(Instant at, int limit) {
    /** More than anybody reads. */
    public static final int USUAL_LIMIT = 100;

    /** Proves and judges. Costs what {@link Proof#ofSound} costs, and the controls' questions. */
    public CheckAnswer ask(Design design) {
        var landscape = design.landscape();
        var digesting = Designs.besideIfLarge(landscape, () -> LandscapeDigest.of(landscape));
        var network = design.network();
        var matrix = Designs.besideIfLarge(landscape, () -> Proof.matrix(network));
        var digest = digesting.get();
        var judgement =
                Policy.judge(
                        network,
                        digest,
                        design.origins(),
                        design.records(),
                        Parameters.DEFAULTS,
                        at,
                        limit);
        return new CheckAnswer(network, new Proof(digest, matrix.get()), judgement);
    }
}
