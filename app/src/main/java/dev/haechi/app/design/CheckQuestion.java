package dev.haechi.app.design;

import dev.haechi.network.Network;
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
        var network = Network.of(design.landscape());
        var proof = Proof.ofSound(network);
        return new CheckAnswer(
                network,
                proof,
                Policy.judge(
                        network,
                        proof.landscape(),
                        design.origins(),
                        design.records(),
                        Parameters.DEFAULTS,
                        at,
                        limit));
    }
}
