package dev.haechi.cli.question;

import dev.haechi.app.question.LintAnswer;
import dev.haechi.network.lint.Severity;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import dev.haechi.text.ProblemText;
import dev.haechi.text.Source;
import java.util.List;

/** Findings with the lines that they are about, the gravest first. */
final class LintText {
    private LintText() {}

    static String of(LintAnswer answer, Source source, Language language) {
        if (answer.findings().isEmpty()) {
            return language.say(Message.of(QuestionWords.LINT_NOTHING)) + "\n";
        }
        var problems = new ProblemText(language, List.of(source));
        var text = new StringBuilder();
        for (var severity : Severity.values()) {
            var found =
                    answer.findings().stream()
                            .filter(one -> one.code().severity() == severity)
                            .toList();
            if (!found.isEmpty()) {
                text.append(language.say(Message.of(QuestionWords.of(severity), found.size())))
                        .append('\n');
            }
            found.forEach(one -> text.append(problems.one(one.problem(answer.origins()))));
        }
        return text.toString();
    }
}
