package dev.haechi.cli.design;

import dev.haechi.app.design.CheckAnswer;
import dev.haechi.cli.output.CliText;
import dev.haechi.cli.output.TextTable;
import dev.haechi.network.ZoneMatrix;
import dev.haechi.policy.JudgementText;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import dev.haechi.text.Problem;
import dev.haechi.text.ProblemText;
import dev.haechi.text.Source;
import java.util.List;

/** The matrix of zones, then what policy says. */
final class CheckText {
    private CheckText() {}

    static String of(CheckAnswer answer, Language language) {
        return language.say(Message.of(CliText.CHECK_ZONES))
                + "\n"
                + zones(answer.proof().matrix(), language)
                + "\n"
                + new JudgementText(language).of(answer.judgement());
    }

    /** What stops the packets of clusters between their nodes; nothing when nothing does. */
    static String of(List<Problem> nodes, Source source, Language language) {
        return nodes.isEmpty()
                ? ""
                : "\n"
                        + language.say(Message.of(CliText.CHECK_NODES))
                        + "\n"
                        + new ProblemText(language, List.of(source)).all(nodes);
    }

    private static String zones(ZoneMatrix matrix, Language language) {
        var table = new TextTable();
        for (var cell : matrix.cells()) {
            String unknown =
                    cell.unknown().isEmpty()
                            ? ""
                            : language.say(
                                    Message.of(
                                            CliText.REACH_UNKNOWN,
                                            cell.unknown(),
                                            String.join(", ", cell.missing())));
            String known = cell.services().isEmpty() ? "" : cell.services().toString();
            table.row(
                    "  " + cell.from().name(),
                    "→",
                    cell.to().name(),
                    (known + "  " + unknown).strip());
        }
        return table.toString();
    }
}
