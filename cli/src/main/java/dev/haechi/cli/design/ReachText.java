package dev.haechi.cli.design;

import dev.haechi.app.design.ReachAnswer;
import dev.haechi.app.design.ReachAnswer.Group;
import dev.haechi.cli.output.CliText;
import dev.haechi.cli.output.ServicesText;
import dev.haechi.cli.output.TextTable;
import dev.haechi.text.Language;
import dev.haechi.text.Message;

/** Who reaches whom, as a table: those that are alike in one line. */
final class ReachText {
    private ReachText() {}

    static String of(ReachAnswer answer, Language language) {
        if (answer.reached().isEmpty()) {
            return language.say(Message.of(CliText.REACH_NOTHING)) + "\n";
        }
        var table = new TextTable();
        answer.groups()
                .forEach(
                        one ->
                                table.row(
                                        String.join(", ", one.from()),
                                        "→",
                                        String.join(", ", one.to()),
                                        services(one, language)));
        return table.toString();
    }

    private static String services(Group one, Language language) {
        var services =
                ServicesText.of(
                        one.packets(), one.proxied(), one.unknown(), one.missing(), language);
        return one.uneven()
                ? services + "  [" + language.say(Message.of(CliText.REACH_UNEVEN)) + "]"
                : services;
    }
}
