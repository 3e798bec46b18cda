package dev.haechi.cli.question;

import dev.haechi.app.question.BlastAnswer;
import dev.haechi.cli.output.ServicesText;
import dev.haechi.cli.output.TextTable;
import dev.haechi.text.Language;
import dev.haechi.text.Message;

/** Step by step what is reached, then what is not. */
final class BlastText {
    private BlastText() {}

    static String of(BlastAnswer answer, Language language) {
        var text = new StringBuilder();
        var table = new TextTable();
        for (var step : answer.steps()) {
            table.row(
                    language.say(
                            Message.of(
                                    step.certain()
                                            ? QuestionWords.BLAST_STEP
                                            : QuestionWords.BLAST_MAYBE,
                                    step.depth())),
                    String.join(", ", step.from()),
                    "→",
                    String.join(", ", step.to()),
                    ServicesText.of(
                            step.packets(),
                            step.proxied(),
                            step.unknown(),
                            step.missing(),
                            language));
        }
        var lead = answer.steps().isEmpty() ? QuestionWords.BLAST_NOTHING : QuestionWords.BLAST;
        text.append(language.say(Message.of(lead, answer.taken()))).append('\n').append(table);
        if (!answer.safe().isEmpty()) {
            var safe = String.join(", ", answer.safe());
            text.append(language.say(Message.of(QuestionWords.BLAST_SAFE, safe))).append('\n');
        }
        return text.toString();
    }
}
