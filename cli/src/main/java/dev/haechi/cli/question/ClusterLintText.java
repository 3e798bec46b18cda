package dev.haechi.cli.question;

import dev.haechi.app.cluster.ClusterLintAnswer;
import dev.haechi.network.lint.Severity;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import dev.haechi.text.ProblemText;
import dev.haechi.text.Source;
import java.util.List;

/** Findings in manifests with the lines that they are about, the gravest first. */
final class ClusterLintText {
    private ClusterLintText() {}

    static String of(ClusterLintAnswer answer, List<Source> sources, Language language) {
        var problems = new ProblemText(language, sources);
        var text = new StringBuilder();
        if (answer.findings().isEmpty()) {
            text.append(language.say(Message.of(QuestionWords.LINT_NOTHING))).append('\n');
        }
        for (var severity : Severity.values()) {
            var found =
                    answer.findings().stream().filter(one -> one.severity() == severity).toList();
            if (!found.isEmpty()) {
                text.append(language.say(Message.of(QuestionWords.of(severity), found.size())))
                        .append('\n');
            }
            found.forEach(one -> text.append(problems.one(one.problem())));
        }
        for (var fact : answer.missing()) {
            text.append(language.say(Message.of(QuestionWords.MISSING, language.say(fact))))
                    .append('\n');
        }
        return text.toString();
    }
}
