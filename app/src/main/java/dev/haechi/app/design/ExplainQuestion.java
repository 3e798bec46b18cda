package dev.haechi.app.design;

import dev.haechi.app.design.ExplainAnswer.Change;
import dev.haechi.app.design.TraceAnswer.Passed;
import dev.haechi.network.answer.Suggestion;
import dev.haechi.text.Result;
import java.util.List;

/**
 * Why does a flow pass or not, and what is the smallest change that would admit it?
 *
 * @param asked the flow
 */
public record ExplainQuestion(TraceQuestion asked) {

    /** The answer, or what is wrong with the names. Costs a few networks for what is stopped. */
    public Result<ExplainAnswer> ask(Design design) {
        return asked.trace(design)
                .map(
                        found ->
                                found.trace().disposition().succeeds()
                                        ? passes(found.answer())
                                        : stopped(design, found));
    }

    private static ExplainAnswer passes(TraceAnswer answer) {
        return new ExplainAnswer(answer, List.of(), true, List.of());
    }

    private static ExplainAnswer stopped(Design design, TraceQuestion.Found found) {
        var explanation = found.network().explain(found.trace().flow(), found.to());
        var changes = explanation.suggestions();
        var blockers =
                explanation.blockers().stream()
                        .map(one -> Passed.of(one.place().value(), one.step(), design.origins()));
        boolean tried =
                !changes.isEmpty()
                        && changes.stream().noneMatch(Suggestion.GiveFloatingIp.class::isInstance);
        return new ExplainAnswer(
                found.answer(),
                blockers.toList(),
                tried,
                changes.stream().map(one -> Change.of(one, design.origins())).toList());
    }
}
