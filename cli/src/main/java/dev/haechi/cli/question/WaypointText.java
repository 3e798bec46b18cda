package dev.haechi.cli.question;

import dev.haechi.app.question.WaypointAnswer;
import dev.haechi.cli.design.TraceText;
import dev.haechi.text.Language;
import dev.haechi.text.Message;

/** Whether every way passes a place; if not, the way that does not. */
final class WaypointText {
    private WaypointText() {}

    static String of(WaypointAnswer answer, Language language) {
        var verdict =
                Message.of(
                        QuestionWords.of(answer.verdict()),
                        answer.from(),
                        answer.to(),
                        String.join(", ", answer.through()),
                        String.join("; ", answer.missing()));
        return language.say(verdict)
                + "\n"
                + answer.bypass().map(way -> TraceText.of(way, language)).orElse("");
    }
}
