package dev.haechi.cli.cluster;

import dev.haechi.app.nodes.JoinedExplanation;
import dev.haechi.app.nodes.NodePairs;
import dev.haechi.app.nodes.Way;
import dev.haechi.cli.output.TextTable;
import dev.haechi.kubernetes.reach.PodFlow;
import dev.haechi.kubernetes.reach.Verdict;
import dev.haechi.kubernetes.selector.Truth;
import dev.haechi.network.wording.ExplanationText;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import dev.haechi.text.ProblemText;
import java.util.List;

/** Why a packet of a cluster arrives or not, from policies down to its nodes, as text. */
final class JoinedExplainText {
    private final Language language;
    private final JoinedExplanation answer;
    private final StringBuilder text = new StringBuilder();

    private JoinedExplainText(JoinedExplanation answer, Language language) {
        this.answer = answer;
        this.language = language;
    }

    static String of(JoinedExplanation answer, Language language) {
        return new JoinedExplainText(answer, language).all(true);
    }

    /** The same, without what would help it. */
    static String withoutChanges(JoinedExplanation answer, Language language) {
        return new JoinedExplainText(answer, language).all(false);
    }

    private String all(boolean helping) {
        var trace = answer.policies().trace();
        var above = new ClusterExplainText(language);
        above.head(headline(), trace);
        answer.reason().ifPresent(above::reason);
        above.policies(trace);
        text.append(above);
        answer.ways().forEach(this::way);
        if (passesOnOneNode()) {
            line(say(ClusterWords.ON_ONE_NODE));
        }
        text.append(new BetweenText(language).own(answer.own()));
        var below = new ClusterExplainText(language);
        below.missing(answer.missing());
        if (helping) {
            below.remedies(answer.policies());
        }
        text.append(below);
        if (helping) {
            changes();
        }
        if (!answer.findings().isEmpty()) {
            text.append('\n');
            text.append(new ProblemText(language, List.of()).all(answer.findings()));
        }
        return text.toString();
    }

    private ClusterWords headline() {
        if (answer.isStoppedBetweenNodes()) {
            if (answer.verdict() == Verdict.BLOCKED) {
                return ClusterWords.BLOCKED_BETWEEN;
            }
            if (answer.verdict() == Verdict.PARTLY) {
                return ClusterWords.PARTLY_BETWEEN;
            }
        }
        return ClusterExplainText.words(answer.verdict());
    }

    private void way(Way way) {
        if (way.pairs().isEmpty()) {
            return;
        }
        var carried = language.say(way.carried());
        line(
                answer.ways().size() > 1
                        ? say(ClusterWords.BETWEEN_TO, carried, String.join(", ", way.to()))
                        : say(ClusterWords.BETWEEN, carried));
        text.append(new BetweenText(language).pairs(way.pairs()));
    }

    /** Whether that is worth a word: something lets it pass there, and is in its way elsewhere. */
    private boolean passesOnOneNode() {
        return answer.reason().isEmpty()
                && answer.ways().stream()
                        .flatMap(way -> way.pairs().stream())
                        .map(NodePairs::passes)
                        .anyMatch(passes -> passes != Truth.YES)
                && answer.policies().trace().flows().stream()
                        .map(PodFlow::arrives)
                        .allMatch(Truth.YES::equals);
    }

    private void changes() {
        if (answer.changes().isEmpty()) {
            if (answer.ways().stream()
                    .flatMap(way -> way.pairs().stream())
                    .anyMatch(pairs -> pairs.passes() == Truth.NO)) {
                line(say(ClusterWords.NO_CHANGE));
            }
            return;
        }
        line(say(answer.admitted() ? ClusterWords.CHANGE : ClusterWords.CHANGE_PART));
        var table = new TextTable();
        for (var one : answer.changes()) {
            table.row(
                    "  + " + language.say(ExplanationText.suggestion(one.suggestion())),
                    one.origin().orElse(""));
        }
        text.append(table);
    }

    private String say(ClusterWords words, Object... arguments) {
        return language.say(Message.of(words, arguments));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
