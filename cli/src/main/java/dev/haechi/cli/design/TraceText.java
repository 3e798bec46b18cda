package dev.haechi.cli.design;

import dev.haechi.app.design.TraceAnswer;
import dev.haechi.app.design.TraceAnswer.Passed;
import dev.haechi.cli.output.TextTable;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import java.util.List;

/** The way of one packet: the answer first, then a line for each step. */
public final class TraceText {
    private TraceText() {}

    /** The whole way. */
    public static String of(TraceAnswer answer, Language language) {
        var packet = answer.packet();
        String head =
                language.say(
                        Message.of(
                                TraceWords.of(answer.disposition()),
                                answer.from(),
                                answer.to(),
                                packet.service()));
        String missing =
                answer.missing().isEmpty()
                        ? ""
                        : language.say(
                                        Message.of(
                                                TraceWords.MISSING,
                                                String.join(", ", answer.missing())))
                                + "\n";
        return head
                + "\n"
                + packet.source()
                + " → "
                + packet.destination()
                + " "
                + packet.service()
                + "\n"
                + steps(answer.steps(), language)
                + missing;
    }

    /** A line for each step. */
    static String steps(List<Passed> steps, Language language) {
        var table = new TextTable();
        steps.forEach(step -> row(table, step, language));
        return table.toString();
    }

    private static void row(TextTable table, Passed step, Language language) {
        String what = language.say(Message.of(TraceWords.of(step.what())));
        String by = step.by() + step.rule().map(rule -> " / " + rule).orElse("");
        table.row("  " + step.place(), what, by, step.origin().orElse(""));
    }
}
