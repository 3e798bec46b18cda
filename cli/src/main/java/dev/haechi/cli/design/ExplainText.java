package dev.haechi.cli.design;

import dev.haechi.app.design.ExplainAnswer;
import dev.haechi.cli.output.CliText;
import dev.haechi.cli.output.TextTable;
import dev.haechi.network.wording.ExplanationText;
import dev.haechi.text.Language;
import dev.haechi.text.Message;

/** The way of a packet, everything that stops it, and what would let it pass. */
final class ExplainText {
    private ExplainText() {}

    static String of(ExplainAnswer answer, Language language) {
        String way = TraceText.of(answer.trace(), language);
        if (answer.trace().delivered()) {
            return way;
        }
        return way + blockers(answer, language) + changes(answer, language);
    }

    private static String blockers(ExplainAnswer answer, Language language) {
        return answer.blockers().isEmpty()
                ? ""
                : language.say(Message.of(CliText.EXPLAIN_BLOCKERS))
                        + "\n"
                        + TraceText.steps(answer.blockers(), language);
    }

    private static String changes(ExplainAnswer answer, Language language) {
        if (answer.changes().isEmpty()) {
            return language.say(Message.of(CliText.EXPLAIN_NO_CHANGE)) + "\n";
        }
        var lead = answer.admitted() ? CliText.EXPLAIN_CHANGE : CliText.EXPLAIN_UNTRIED;
        var table = new TextTable();
        answer.changes()
                .forEach(
                        one ->
                                table.row(
                                        "  + "
                                                + language.say(
                                                        ExplanationText.suggestion(
                                                                one.suggestion())),
                                        one.origin().orElse("")));
        return language.say(Message.of(lead)) + "\n" + table;
    }
}
