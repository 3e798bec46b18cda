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

/**
 * Collects what a check finds. A fact that is missing twice is one doubt about both flows. From
 * some number of findings on they are counted and no longer worked out.
 */
public final class Tally {
    private final int limit;
    private final List<Finding> findings = new ArrayList<>();
    private final SequencedMap<String, FlowSet> doubts = new LinkedHashMap<>();
    private int questions;
    private int more;

    Tally(int limit) {
        this.limit = limit;
    }

    /** Whether further findings are only counted: whoever is sure of one need not work it out. */
    public boolean isFull() {
        return findings.size() >= limit;
    }

    /** One more finding, when it is full. */
    public void counted() {
        more++;
    }

    /** So many more pairs were asked about. */
    public void asked(int pairs) {
        questions += pairs;
    }

    /** One more thing or pair was asked about. */
    public void asked() {
        questions++;
    }

    public void found(Message what, Id subject, FlowSet concerns, Evidence... evidence) {
        if (isFull()) {
            counted();
            return;
        }
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
                more,
                open,
                nothing ? Optional.of(reasonWhenNothing) : Optional.empty(),
                questions);
    }
}
