package dev.haechi.cli.cluster;

import dev.haechi.cli.output.TextTable;
import dev.haechi.kubernetes.cluster.Policy;
import dev.haechi.kubernetes.reach.Explanation;
import dev.haechi.kubernetes.reach.Judged;
import dev.haechi.kubernetes.reach.Party;
import dev.haechi.kubernetes.reach.PodFlow;
import dev.haechi.kubernetes.reach.Trace;
import dev.haechi.kubernetes.reach.Verdict;
import dev.haechi.model.filter.Direction;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import java.util.stream.Collectors;

/** Why a packet reaches somebody in a cluster or not, as text. */
final class ClusterExplainText {
    private final Language language;
    private final StringBuilder text = new StringBuilder();

    private ClusterExplainText(Language language) {
        this.language = language;
    }

    static String of(Explanation answer, Language language) {
        return new ClusterExplainText(language).all(answer);
    }

    private String all(Explanation answer) {
        var trace = answer.trace();
        line(
                say(
                        words(trace.verdict()),
                        trace.from().name(),
                        trace.to().name(),
                        trace.service().toString()));
        trace.reason().ifPresent(reason -> line("  " + language.say(reason)));
        ways(trace);
        trace.missing().forEach(fact -> line(say(ClusterWords.MISSING, language.say(fact))));
        if (trace.verdict() == Verdict.BLOCKED || trace.verdict() == Verdict.PARTLY) {
            remedies(answer);
        }
        return text.toString();
    }

    private static ClusterWords words(Verdict verdict) {
        return switch (verdict) {
            case REACHES -> ClusterWords.REACHES;
            case PARTLY -> ClusterWords.PARTLY;
            case BLOCKED -> ClusterWords.BLOCKED;
            case UNKNOWN -> ClusterWords.UNKNOWN;
        };
    }

    private void ways(Trace trace) {
        for (PodFlow flow : trace.flows()) {
            if (trace.to() instanceof Party.OfService) {
                line("  " + say(ClusterWords.SENT_ON, flow.to().name(), flow.service().toString()));
            }
            var table = new TextTable();
            flow.judged().forEach(judged -> step(judged, table));
            text.append(table);
        }
    }

    private void step(Judged judged, TextTable table) {
        var direction =
                judged.direction() == Direction.EGRESS ? ClusterWords.EGRESS : ClusterWords.INGRESS;
        table.row(
                "  " + say(direction, judged.pods().name()),
                decision(judged),
                judged.rule().map(rule -> rule.origin().toString()).orElse(""));
    }

    private String decision(Judged judged) {
        return switch (judged.passes()) {
            case YES ->
                    judged.rule()
                            .map(rule -> say(ClusterWords.ADMITTED_BY, rule.toString()))
                            .orElseGet(() -> say(ClusterWords.ADMITTED_FREE));
            case NO ->
                    judged.rule()
                            .map(rule -> say(ClusterWords.DENIED_BY, rule.toString()))
                            .orElseGet(() -> say(ClusterWords.ISOLATED_BY, policies(judged)));
            case UNKNOWN -> say(ClusterWords.NOT_KNOWN);
        };
    }

    private static String policies(Judged judged) {
        return judged.policies().stream().map(Policy::toString).collect(Collectors.joining(", "));
    }

    private void remedies(Explanation answer) {
        if (answer.remedies().isEmpty()) {
            line(say(ClusterWords.NO_REMEDY));
            return;
        }
        line(say(answer.admitted() ? ClusterWords.REMEDY : ClusterWords.REMEDY_PART));
        var table = new TextTable();
        answer.remedies()
                .forEach(
                        one ->
                                table.row(
                                        "  + " + language.say(one.what()),
                                        one.policy().origin().toString()));
        text.append(table);
    }

    private String say(ClusterWords words, Object... arguments) {
        return language.say(Message.of(words, arguments));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
