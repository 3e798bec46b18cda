package dev.haechi.cli.manifests;

import dev.haechi.app.cluster.ClusterDiffAnswer;
import dev.haechi.app.cluster.ClusterDiffAnswer.Asked;
import dev.haechi.app.cluster.ClusterDiffAnswer.Changed;
import dev.haechi.cli.output.ServicesText;
import dev.haechi.cli.output.TextTable;
import dev.haechi.kubernetes.diff.Edit;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import java.util.List;
import java.util.stream.Collectors;

/** Differences, each with its packet and what made it so. */
final class ClusterDiffText {
    private final Language language;

    private ClusterDiffText(Language language) {
        this.language = language;
    }

    static String of(ClusterDiffAnswer answer, Language language) {
        var text = new ClusterDiffText(language);
        return answer.turned().isEmpty()
                ? text.say(ManifestWords.DIFF_NONE) + "\n"
                : answer.changes().stream().map(text::change).collect(Collectors.joining())
                        + answer.requests().stream()
                                .map(text::request)
                                .collect(Collectors.joining());
    }

    private String request(Asked asked) {
        var word =
                asked.requests().size() == 1
                        ? ManifestWords.DIFF_REQUEST
                        : ManifestWords.DIFF_REQUESTS;
        return say(ManifestWords.of(asked.before(), asked.after()))
                + ": "
                + PartyText.of(asked.from(), language)
                + " → "
                + asked.service()
                + "  "
                + asked.port()
                + "\n  "
                + say(
                        word,
                        asked.requests().getFirst(),
                        asked.sender(),
                        asked.requests().size() - 1)
                + "\n"
                + missing(asked.missing())
                + edits(ManifestWords.DIFF_BECAUSE, asked.because())
                + edits(ManifestWords.DIFF_UNDO, asked.undo());
    }

    private String change(Changed change) {
        return say(ManifestWords.of(change.before(), change.after()))
                + ": "
                + PartyText.of(change.from(), language)
                + " → "
                + PartyText.of(change.to(), language)
                + "  "
                + ServicesText.of(change.services().toString(), language)
                + pairs(change)
                + "\n  "
                + say(
                        ManifestWords.DIFF_PACKET,
                        change.packet(),
                        change.sender(),
                        change.receiver())
                + "\n"
                + missing(change.missing())
                + edits(ManifestWords.DIFF_BECAUSE, change.because())
                + edits(ManifestWords.DIFF_UNDO, change.undo());
    }

    private String pairs(Changed change) {
        return change.pairs() > 1
                ? "  [" + say(ManifestWords.DIFF_PAIRS, change.pairs()) + "]"
                : "";
    }

    private String missing(List<Message> missing) {
        var facts = missing.stream().map(language::say).collect(Collectors.joining("; "));
        return facts.isEmpty() ? "" : "  " + say(ManifestWords.MISSING, facts) + "\n";
    }

    private String edits(ManifestWords lead, List<Edit> edits) {
        var table = new TextTable();
        var word = lead;
        for (var edit : edits) {
            table.row(
                    "  " + say(word),
                    say(ManifestWords.of(edit.kind())),
                    edit.part().isEmpty() ? edit.object() : edit.object() + ": " + edit.part(),
                    edit.origin().map(Object::toString).orElse(""));
            word = ManifestWords.DIFF_TOGETHER;
        }
        return table.toString();
    }

    private String say(ManifestWords words, Object... arguments) {
        return language.say(Message.of(words, arguments));
    }
}
