package dev.haechi.cli.question;

import dev.haechi.app.question.ExposedAnswer;
import dev.haechi.app.question.ExposedAnswer.Exposed;
import dev.haechi.cli.output.CliText;
import dev.haechi.cli.output.ServicesText;
import dev.haechi.cli.output.TextTable;
import dev.haechi.text.Language;
import dev.haechi.text.Message;

/** What is reached, a line for each way. */
final class ExposedText {
    private ExposedText() {}

    static String of(ExposedAnswer answer, Language language) {
        if (answer.exposed().isEmpty()) {
            return language.say(Message.of(QuestionWords.EXPOSED_NOTHING)) + "\n";
        }
        var table = new TextTable();
        answer.exposed()
                .forEach(
                        one ->
                                table.row(
                                        String.join(", ", one.from()),
                                        "→",
                                        String.join(", ", one.to()),
                                        ServicesText.of(one.services(), language),
                                        way(one, language)));
        return table.toString();
    }

    private static String way(Exposed one, Language language) {
        var way = new StringBuilder();
        if (one.proxied()) {
            way.append(language.say(Message.of(CliText.REACH_PROXIED))).append("; ");
        }
        way.append(
                language.say(
                        Message.of(
                                QuestionWords.EXPOSED_WRITTEN,
                                ServicesText.of(one.written(), language),
                                one.destinations())));
        if (!one.through().isEmpty()) {
            way.append("; ")
                    .append(
                            language.say(
                                    Message.of(
                                            QuestionWords.EXPOSED_THROUGH,
                                            String.join(", ", one.through()))));
        }
        if (!one.missing().isEmpty()) {
            way.append("; ")
                    .append(
                            language.say(
                                    Message.of(
                                            QuestionWords.UNKNOWN,
                                            String.join("; ", one.missing()))));
        }
        return way.toString();
    }
}
