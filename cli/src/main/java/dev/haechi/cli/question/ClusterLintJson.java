package dev.haechi.cli.question;

import dev.haechi.app.cluster.ClusterLintAnswer;
import dev.haechi.network.lint.Severity;
import dev.haechi.text.Language;
import java.util.List;
import java.util.Optional;

/** Findings in manifests as JSON. */
record ClusterLintJson(List<Found> findings, List<String> missing) {
    /** One finding. */
    record Found(String code, Severity severity, Optional<String> origin, String what, String fix) {
        static Found of(ClusterLintAnswer.Found found, Language language) {
            var problem = found.problem();
            return new Found(
                    problem.code().key(),
                    found.severity(),
                    problem.origin().map(Object::toString),
                    language.say(problem),
                    language.fix(problem));
        }
    }

    static ClusterLintJson of(ClusterLintAnswer answer, Language language) {
        return new ClusterLintJson(
                answer.findings().stream().map(one -> Found.of(one, language)).toList(),
                answer.missing().stream().map(language::say).toList());
    }
}
