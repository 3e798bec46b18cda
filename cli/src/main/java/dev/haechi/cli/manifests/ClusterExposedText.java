package dev.haechi.cli.manifests;

import dev.haechi.app.cluster.ClusterExposedAnswer;
import dev.haechi.cli.output.TextTable;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import java.util.stream.Collectors;

/** What is reached from outside, a line for what is alike. */
final class ClusterExposedText {
    private ClusterExposedText() {}

    static String of(ClusterExposedAnswer answer, Language language) {
        var text = new StringBuilder();
        if (answer.exposed().isEmpty()) {
            text.append(language.say(Message.of(ManifestWords.EXPOSED_NOTHING))).append('\n');
        }
        var table = new TextTable();
        for (var one : answer.exposed()) {
            table.row(
                    PartyText.of(one.from(), language),
                    "→",
                    PartyText.of(one.to(), language),
                    StandsText.of(one.stands(), one.missing(), language));
        }
        text.append(table);
        for (var route : answer.routes()) {
            var to =
                    route.backends().stream()
                            .map(one -> one.service() + ":" + one.port())
                            .collect(Collectors.joining(", "));
            text.append(language.say(Message.of(ManifestWords.ROUTE, route.toString(), to)))
                    .append('\n');
        }
        return text.toString();
    }
}
