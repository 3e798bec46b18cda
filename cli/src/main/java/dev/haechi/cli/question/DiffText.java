package dev.haechi.cli.question;

import dev.haechi.app.question.DiffAnswer;
import dev.haechi.app.question.DiffAnswer.Changed;
import dev.haechi.app.question.DiffAnswer.Written;
import dev.haechi.cli.output.CliText;
import dev.haechi.cli.output.ServicesText;
import dev.haechi.cli.output.TextTable;
import dev.haechi.network.edit.Edit;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import java.util.List;

/** Differences, each with its packet and what made it so. */
final class DiffText {
    private DiffText() {}

    static String of(DiffAnswer answer, Language language) {
        if (answer.changes().isEmpty()) {
            return language.say(Message.of(QuestionWords.DIFF_NONE)) + "\n";
        }
        var text = new StringBuilder();
        answer.changes().forEach(change -> text.append(change(change, language)));
        return text.toString();
    }

    private static String change(Changed change, Language language) {
        var packet = change.packet();
        var written = packet.service() + " " + packet.source() + " → " + packet.destination();
        var head =
                language.say(Message.of(QuestionWords.of(change.before(), change.after())))
                        + ": "
                        + String.join(", ", change.from())
                        + " → "
                        + String.join(", ", change.to())
                        + "  "
                        + ServicesText.of(change.services(), language)
                        + proxied(change, language)
                        + pairs(change, language);
        var about =
                language.say(
                        Message.of(
                                QuestionWords.DIFF_PACKET,
                                written,
                                change.sender(),
                                change.receiver()));
        return head
                + "\n  "
                + about
                + "\n"
                + missing(change, language)
                + edits(QuestionWords.DIFF_BECAUSE, change.because(), language)
                + edits(QuestionWords.DIFF_UNDO, change.undo(), language);
    }

    private static String pairs(Changed change, Language language) {
        return change.pairs() > 1
                ? "  [" + language.say(Message.of(QuestionWords.DIFF_PAIRS, change.pairs())) + "]"
                : "";
    }

    private static String proxied(Changed change, Language language) {
        return change.proxied() ? " (" + language.say(Message.of(CliText.REACH_PROXIED)) + ")" : "";
    }

    private static String missing(Changed change, Language language) {
        return change.missing().isEmpty()
                ? ""
                : "  "
                        + language.say(
                                Message.of(
                                        QuestionWords.MISSING, String.join("; ", change.missing())))
                        + "\n";
    }

    private static String edits(QuestionWords lead, List<Written> edits, Language language) {
        var table = new TextTable();
        var word = lead;
        for (var edit : edits) {
            table.row(
                    "  " + language.say(Message.of(word)),
                    language.say(Message.of(QuestionWords.of(edit.kind()))),
                    edit.where() + values(edit),
                    edit.origin().orElse(""));
            word = QuestionWords.DIFF_TOGETHER;
        }
        return table.toString();
    }

    private static String values(Written edit) {
        return edit.kind() == Edit.Kind.CHANGED ? ": " + edit.before() + " → " + edit.after() : "";
    }
}
