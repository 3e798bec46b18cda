package dev.haechi.cli.design;

import dev.haechi.app.design.ExplainAnswer;
import dev.haechi.app.design.TraceAnswer;
import dev.haechi.app.design.TraceAnswer.Passed;
import dev.haechi.network.wording.ExplanationText;
import dev.haechi.text.Language;
import java.util.List;
import java.util.Optional;

/** An explanation as JSON. */
record ExplainJson(
        TraceAnswer trace, List<Passed> blockers, boolean admitted, List<Change> changes) {
    /**
     * One change.
     *
     * @param kind such as AddGroupRule
     * @param on the id of what it is made on
     * @param what as an instruction
     * @param origin where that is written
     */
    record Change(String kind, String on, String what, Optional<String> origin) {
        static Change of(ExplainAnswer.Change change, Language language) {
            return new Change(
                    change.suggestion().getClass().getSimpleName(),
                    change.on(),
                    language.say(ExplanationText.suggestion(change.suggestion())),
                    change.origin());
        }
    }

    static ExplainJson of(ExplainAnswer answer, Language language) {
        return new ExplainJson(
                answer.trace(),
                answer.blockers(),
                answer.admitted(),
                answer.changes().stream().map(one -> Change.of(one, language)).toList());
    }
}
