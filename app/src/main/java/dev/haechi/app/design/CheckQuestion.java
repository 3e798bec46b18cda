package dev.haechi.app.design;

import dev.haechi.model.json.LandscapeDigest;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.network.Network;
import dev.haechi.network.Proof;
import dev.haechi.policy.Policy;
import dev.haechi.policy.control.Parameters;
import java.time.Instant;
import java.util.function.Supplier;

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
        var digesting = beside(landscape, () -> LandscapeDigest.of(landscape));
        var network = Network.of(landscape);
        var matrix = beside(landscape, () -> Proof.matrix(network));
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

    /** Found beside everything else when the landscape is large, and when it is needed if not. */
    private static <T> Supplier<T> beside(Landscape landscape, Supplier<T> work) {
        return landscape.instances().size() > Policy.LARGE ? Designs.beside(work) : work;
    }
}
