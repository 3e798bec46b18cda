package dev.haechi.app.design;

import dev.haechi.model.landscape.Landscape;
import dev.haechi.network.Network;
import dev.haechi.text.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Why does a flow pass or not, and what is the smallest change that would admit it? A filter that
 * denies needs one rule, so the fewest rules are one for each filter that denies on the way.
 *
 * @param asked the flow
 */
public record ExplainQuestion(TraceQuestion asked) {
    /** A way crosses at most: group and ACL out, ACL and group in, and the ACLs of the reply. */
    private static final int FILTERS = 8;

    /** The answer, or what is wrong with the names. */
    public Result<ExplainAnswer> ask(Design design) {
        return asked.trace(design)
                .map(
                        found ->
                                found.trace().disposition().succeeds()
                                        ? new ExplainAnswer(found.answer(), true, List.of())
                                        : changed(design, found));
    }

    private static ExplainAnswer changed(Design design, TraceQuestion.Found found) {
        var rules = new ArrayList<ExplainAnswer.Rule>();
        Landscape landscape = design.landscape();
        var trace = found.trace();
        while (!trace.disposition().succeeds() && rules.size() < FILTERS) {
            var admission = Admission.of(trace, landscape);
            if (admission.isEmpty()) {
                return new ExplainAnswer(found.answer(), false, rules);
            }
            rules.add(rule(admission.get(), design));
            landscape = admission.get().landscape();
            trace = Network.of(landscape).trace(trace.flow());
        }
        return new ExplainAnswer(found.answer(), trace.disposition().succeeds(), rules);
    }

    private static ExplainAnswer.Rule rule(Admission admission, Design design) {
        return new ExplainAnswer.Rule(
                admission.filter().value(),
                admission.direction().name().toLowerCase(Locale.ROOT),
                admission.peer(),
                admission.service(),
                design.origins().of(admission.filter()).map(Object::toString));
    }
}
