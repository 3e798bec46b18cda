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
 */
public record CheckQuestion(Instant at) {

    /** Proves and judges. Costs what {@link Proof#of} costs. */
    public CheckAnswer ask(Design design) {
        var network = Network.of(design.landscape());
        return new CheckAnswer(
                design.landscape(),
                Proof.of(network),
                Policy.judge(network, design.origins(), design.records(), Parameters.DEFAULTS, at));
    }
}
