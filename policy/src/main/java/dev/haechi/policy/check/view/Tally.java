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
import java.util.function.Supplier;

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

    /** One more finding, which is worked out only when it is not just counted. */
    public void found(Supplier<Finding> finding) {
        if (isFull()) {
            counted();
        } else {
            findings.add(finding.get());
        }
    }

    /** The same for what costs nothing to work out. */
    public void found(Message what, Id subject, FlowSet concerns, Evidence... evidence) {
        found(() -> Finding.of(what, subject, concerns, evidence));
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
