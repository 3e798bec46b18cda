package dev.haechi.cli.design;

import dev.haechi.app.design.ExplainAnswer;
import dev.haechi.cli.output.CliText;
import dev.haechi.cli.output.TextTable;
import dev.haechi.text.Language;
import dev.haechi.text.Message;

/** The way of a packet, and what would let it pass. */
final class ExplainText {
    private ExplainText() {}

    static String of(ExplainAnswer answer, Language language) {
        String way = TraceText.of(answer.trace(), language);
        if (answer.trace().delivered()) {
            return way;
        }
        if (!answer.admitted()) {
            return way + language.say(Message.of(CliText.EXPLAIN_NO_FILTER)) + "\n";
        }
        var table = new TextTable();
        answer.changes()
                .forEach(
                        rule ->
                                table.row(
                                        "  + " + rule.filter(),
                                        rule.direction(),
                                        rule.service(),
                                        rule.peer(),
                                        rule.origin().orElse("")));
        return way + language.say(Message.of(CliText.EXPLAIN_CHANGE)) + "\n" + table;
    }
}
