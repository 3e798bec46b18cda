package dev.haechi.cli.manifests;

import dev.haechi.app.cluster.ClusterBlastAnswer;
import dev.haechi.cli.output.TextTable;
import dev.haechi.text.Language;
import dev.haechi.text.Message;

/** Step by step what is reached, then what is not. */
final class ClusterBlastText {
    private ClusterBlastText() {}

    static String of(ClusterBlastAnswer answer, Language language) {
        var taken = String.join(", ", answer.taken());
        var lead = answer.steps().isEmpty() ? ManifestWords.BLAST_NOTHING : ManifestWords.BLAST;
        var text = new StringBuilder();
        text.append(language.say(Message.of(lead, taken))).append('\n');
        var table = new TextTable();
        for (var step : answer.steps()) {
            var word = step.certain() ? ManifestWords.BLAST_STEP : ManifestWords.BLAST_MAYBE;
            table.row(
                    "  " + language.say(Message.of(word, step.depth())),
                    PartyText.of(step.from(), language),
                    "→",
                    PartyText.of(step.to(), language),
                    StandsText.of(step.stands(), step.missing(), language));
        }
        text.append(table);
        if (!answer.safe().isEmpty()) {
            var safe = String.join(", ", answer.safe());
            text.append(language.say(Message.of(ManifestWords.BLAST_SAFE, safe))).append('\n');
        }
        return text.toString();
    }
}
