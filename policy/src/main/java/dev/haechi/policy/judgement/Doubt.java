package dev.haechi.policy.judgement;

import dev.haechi.model.governance.Waiver;
import dev.haechi.network.flows.FlowSet;
import java.util.List;

/**
 * A fact that is missing and that a verdict depends on.
 *
 * @param fact what would have to be found out, as a person would say it
 * @param concerns every flow that depends on it
 * @param waivers those that together cover it; none when it is not covered
 */
public record Doubt(String fact, FlowSet concerns, List<Waiver> waivers) {
    public Doubt {
        waivers = List.copyOf(waivers);
    }

    /** The same, covered. */
    public Doubt under(List<Waiver> covering) {
        return new Doubt(fact, concerns, covering);
    }
}
