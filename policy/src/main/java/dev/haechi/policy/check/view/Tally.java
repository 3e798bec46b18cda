package dev.haechi.policy.check.view;

import dev.haechi.model.id.Id;
import dev.haechi.network.flows.FlowSet;
import dev.haechi.policy.judgement.Doubt;
import dev.haechi.policy.judgement.Evidence;
import dev.haechi.policy.judgement.Finding;
import dev.haechi.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Collects what a check finds. A fact that is missing twice is one doubt about both flows. */
public final class Tally {
    private final List<Finding> findings = new ArrayList<>();
    private final SequencedMap<String, FlowSet> doubts = new LinkedHashMap<>();
    private int questions;

    /** One more thing or pair was asked about. */
    public void asked() {
        questions++;
    }

    public void found(Message what, Id subject, FlowSet concerns, Evidence... evidence) {
        findings.add(new Finding(what, subject, concerns, List.of(evidence), List.of()));
    }

    public void missing(String fact, FlowSet concerns) {
        doubts.merge(fact, concerns, FlowSet::union);
    }

    /** The outcome; it does not apply when nothing was asked and nothing was missing. */
    public Outcome done(Message reasonWhenNothing) {
        var open =
                doubts.entrySet().stream()
                        .map(entry -> new Doubt(entry.getKey(), entry.getValue(), List.of()))
                        .toList();
        boolean nothing = questions == 0 && findings.isEmpty() && open.isEmpty();
        return new Outcome(
                findings,
                open,
                nothing ? Optional.of(reasonWhenNothing) : Optional.empty(),
                questions);
    }
}
