package dev.haechi.policy.judgement;

import dev.haechi.model.governance.Waiver;
import dev.haechi.model.id.Id;
import dev.haechi.network.flows.FlowSet;
import dev.haechi.text.Message;
import java.util.List;

/**
 * One violation of a control.
 *
 * @param subject what violates it
 * @param concerns every flow that it is about; a waiver covers it when it covers all of these
 * @param evidence at least one
 * @param waivers those that together cover it; none when it is not covered
 */
public record Finding(
        Message what, Id subject, FlowSet concerns, List<Evidence> evidence, List<Waiver> waivers) {
    public Finding {
        evidence = List.copyOf(evidence);
        waivers = List.copyOf(waivers);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a finding about " + subject + " has no evidence");
        }
    }

    /** One that nothing covers yet. */
    public static Finding of(Message what, Id subject, FlowSet concerns, Evidence... evidence) {
        return new Finding(what, subject, concerns, List.of(evidence), List.of());
    }

    /** The same, covered. */
    public Finding under(List<Waiver> covering) {
        return new Finding(what, subject, concerns, evidence, covering);
    }
}
