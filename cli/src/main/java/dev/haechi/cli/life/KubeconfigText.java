package dev.haechi.cli.life;

import dev.haechi.app.kubeconfig.KubeconfigExamination;
import dev.haechi.app.kubeconfig.Standing;
import dev.haechi.app.kubeconfig.Step;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import dev.haechi.text.ProblemText;
import java.util.List;

/**
 * What was found of a kubeconfig as a person reads it: one line for each step, then what to mend.
 * No line of the file is shown, for it may hold a secret.
 */
final class KubeconfigText {
    private KubeconfigText() {}

    static String of(KubeconfigExamination examination, Language language) {
        var text = new StringBuilder();
        examination
                .steps()
                .forEach(
                        (step, standing) ->
                                text.append(line(examination, step, standing, language)));
        text.append('\n').append(language.say(end(examination))).append('\n');
        var problems = new ProblemText(language, List.of());
        text.append(problems.all(examination.problems()));
        if (!examination.warnings().isEmpty()) {
            text.append(language.say(Message.of(KubeconfigWords.WARNINGS))).append('\n');
            text.append(problems.all(examination.warnings()));
        }
        return text.toString();
    }

    private static String line(
            KubeconfigExamination examination, Step step, Standing standing, Language language) {
        var mark =
                switch (standing) {
                    case GOOD -> "✓";
                    case FAULT -> "✗";
                    case UNKNOWN -> "?";
                };
        var said = language.say(Message.of(KubeconfigWords.of(step)));
        var shown =
                standing == Standing.UNKNOWN
                        ? language.say(Message.of(KubeconfigWords.NOT_KNOWN))
                        : shown(examination, step);
        return mark + " " + said + (shown.isEmpty() ? "" : ": " + shown) + "\n";
    }

    private static String shown(KubeconfigExamination examination, Step step) {
        return switch (step) {
            case FILE -> examination.file();
            case CONTEXT -> examination.context().orElse("");
            case CREDENTIALS, PERSON -> examination.user().orElse("");
            case CONNECTION -> examination.server().orElse("");
            case VERSION -> examination.version().orElse("");
            case SERVER, RIGHTS -> "";
        };
    }

    private static Message end(KubeconfigExamination examination) {
        if (examination.ready()) {
            return Message.of(KubeconfigWords.READY, examination.context().orElse(""));
        }
        return examination.problems().isEmpty()
                ? Message.of(KubeconfigWords.IN_DOUBT)
                : Message.of(KubeconfigWords.FAULTS, examination.problems().size());
    }
}
