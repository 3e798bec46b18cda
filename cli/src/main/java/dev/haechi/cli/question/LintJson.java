package dev.haechi.cli.question;

import dev.haechi.app.question.LintAnswer;
import dev.haechi.model.landscape.Origins;
import dev.haechi.network.lint.LintFinding;
import dev.haechi.network.lint.Severity;
import dev.haechi.text.Language;
import java.util.List;
import java.util.Optional;

/** Findings as JSON. */
record LintJson(List<Found> findings) {
    /**
     * One finding.
     *
     * @param about the id of what is to be mended
     * @param origin file, line and column
     * @param what in one sentence
     * @param fix how to mend it
     */
    record Found(
            String code,
            Severity severity,
            String about,
            Optional<String> origin,
            String what,
            String fix) {
        static Found of(LintFinding finding, Origins origins, Language language) {
            var problem = finding.problem(origins);
            return new Found(
                    finding.code().key(),
                    finding.code().severity(),
                    finding.about().value(),
                    problem.origin().map(Object::toString),
                    language.say(problem),
                    language.fix(problem));
        }
    }

    static LintJson of(LintAnswer answer, Language language) {
        return new LintJson(
                answer.findings().stream()
                        .map(finding -> Found.of(finding, answer.origins(), language))
                        .toList());
    }
}
