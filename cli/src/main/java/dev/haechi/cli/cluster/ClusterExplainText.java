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
import java.util.List;
import java.util.stream.Collectors;

/** Why a packet reaches somebody in a cluster or not, as text. */
final class ClusterExplainText {
    private final Language language;
    private final StringBuilder text = new StringBuilder();

    ClusterExplainText(Language language) {
        this.language = language;
    }

    static String of(Explanation answer, Language language) {
        return new ClusterExplainText(language).all(answer);
    }

    /** Whether it arrives and why, without what would help it. */
    static String of(Trace trace, Language language) {
        var text = new ClusterExplainText(language);
        text.trace(trace);
        return text.toString();
    }

    private String all(Explanation answer) {
        trace(answer.trace());
        remedies(answer);
        return toString();
    }

    private void trace(Trace trace) {
        head(words(trace.verdict()), trace);
        policies(trace);
        missing(trace.missing());
    }

    /** Whether it arrives, in one line. */
    void head(ClusterWords words, Trace trace) {
        line(say(words, trace.from().name(), trace.to().name(), trace.service().toString()));
    }

    /** What services and policies do. */
    void policies(Trace trace) {
        trace.reason().ifPresent(this::reason);
        ways(trace);
    }

    /** Why it does not even leave. */
    void reason(Message why) {
        line("  " + language.say(why));
    }

    void missing(List<Message> facts) {
        facts.forEach(fact -> line(say(ClusterWords.MISSING, language.say(fact))));
    }

    static ClusterWords words(Verdict verdict) {
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

    /** What policies lack, where they stop it. */
    void remedies(Explanation answer) {
        var verdict = answer.trace().verdict();
        if (verdict != Verdict.BLOCKED && verdict != Verdict.PARTLY) {
            return;
        }
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

    /** What was written until now. */
    @Override
    public String toString() {
        return text.toString();
    }

    private String say(ClusterWords words, Object... arguments) {
        return language.say(Message.of(words, arguments));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
