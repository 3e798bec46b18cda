package dev.haechi.cli.change;

import dev.haechi.app.change.ApplyAnswer;
import dev.haechi.app.change.Difference;
import dev.haechi.app.change.DriftAnswer;
import dev.haechi.app.change.PlanAnswer;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import java.util.List;

/** Answers about changes of the network, as text. */
final class ChangeAnswers {
    private static final String INDENT = "  ";

    private ChangeAnswers() {}

    static String of(PlanAnswer answer, Language language) {
        if (!answer.pending()) {
            return line(language, Message.of(ChangeText.NOTHING, answer.environment()));
        }
        var count = answer.changes().size();
        return line(language, Message.of(ChangeText.PENDING, answer.environment(), count))
                + differences(answer.changes(), language)
                + line(language, Message.of(ChangeText.DIGEST, answer.digest()));
    }

    static String of(ApplyAnswer answer, Language language) {
        return line(
                language,
                answer.changes() == 0
                        ? Message.of(ChangeText.APPLIED_NOTHING, answer.environment())
                        : Message.of(ChangeText.APPLIED, answer.environment(), answer.changes()));
    }

    static String of(DriftAnswer answer, Language language) {
        if (!answer.differs()) {
            return line(language, Message.of(ChangeText.NO_DRIFT, answer.environment()));
        }
        var text = new StringBuilder();
        text.append(line(language, Message.of(ChangeText.DRIFT, answer.environment())));
        text.append(differences(answer.network(), language));
        for (var one : answer.services()) {
            var missing = Message.of(ChangeText.MISSING, one.service(), one.running(), one.least());
            text.append(INDENT).append(line(language, missing));
        }
        return text.append(line(language, Message.of(ChangeText.MENDED))).toString();
    }

    private static String differences(List<Difference> all, Language language) {
        var text = new StringBuilder();
        for (var one : all) {
            text.append(INDENT)
                    .append(verb(one, language))
                    .append(' ')
                    .append(one.subject())
                    .append('\n');
            one.details().forEach(detail -> text.append("      ").append(detail).append('\n'));
        }
        return text.toString();
    }

    private static String verb(Difference difference, Language language) {
        var wording =
                switch (difference.verb()) {
                    case "create" -> ChangeText.CREATE;
                    case "update" -> ChangeText.UPDATE;
                    case "replace" -> ChangeText.REPLACE;
                    case "delete" -> ChangeText.DELETE;
                    default -> ChangeText.REMOVE;
                };
        return language.say(Message.of(wording));
    }

    private static String line(Language language, Message message) {
        return language.say(message) + "\n";
    }
}
