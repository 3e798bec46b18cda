package dev.haechi.cli.cluster;

import dev.haechi.app.design.ExplainAnswer;
import dev.haechi.app.nodes.JoinedExplanation;
import dev.haechi.kubernetes.cluster.Policy;
import dev.haechi.kubernetes.reach.Explanation;
import dev.haechi.kubernetes.reach.Judged;
import dev.haechi.kubernetes.reach.PodFlow;
import dev.haechi.kubernetes.reach.Remedy;
import dev.haechi.network.wording.ExplanationText;
import dev.haechi.text.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why a packet reaches somebody in a cluster or not, as JSON. */
record ClusterExplainJson(
        String from,
        String to,
        String service,
        String verdict,
        Optional<String> reason,
        List<Way> ways,
        List<String> missing,
        boolean admitted,
        List<Change> changes,
        Optional<Nodes> nodes) {
    /** Where the packet may go. */
    record Way(String to, String service, String arrives, List<Step> steps) {}

    /** What policies do with it at one end. */
    record Step(
            String direction,
            String pods,
            String passes,
            Optional<String> rule,
            Optional<String> origin,
            List<String> policies) {}

    /** A rule that it lacks. */
    record Change(String policy, String origin, String direction, String what) {}

    /** What the network of the nodes does with it. */
    record Nodes(
            List<BetweenJson.Hop> ways,
            List<BetweenJson.Own> own,
            List<NetworkChange> changes,
            List<Finding> findings) {}

    /** A change of the landscape that it lacks. */
    record NetworkChange(String kind, String on, String what, Optional<String> origin) {}

    static ClusterExplainJson of(Explanation answer, Language language) {
        var trace = ClusterTraceJson.of(answer.trace(), language);
        return new ClusterExplainJson(
                trace.from(),
                trace.to(),
                trace.service(),
                trace.verdict(),
                trace.reason(),
                trace.ways(),
                trace.missing(),
                answer.admitted(),
                answer.remedies().stream().map(one -> change(one, language)).toList(),
                Optional.empty());
    }

    static ClusterExplainJson of(JoinedExplanation answer, Language language) {
        var above = of(answer.policies(), language);
        return new ClusterExplainJson(
                above.from,
                above.to,
                above.service,
                answer.verdict().name(),
                answer.reason().map(language::say).or(above::reason),
                above.ways,
                answer.missing().stream().map(language::say).toList(),
                answer.admitted(),
                above.changes,
                Optional.of(nodes(answer, language)));
    }

    private static Nodes nodes(JoinedExplanation answer, Language language) {
        return new Nodes(
                BetweenJson.Hop.all(answer.ways(), language),
                BetweenJson.Own.all(answer.own(), language),
                answer.changes().stream().map(one -> networkChange(one, language)).toList(),
                Finding.all(answer.findings(), language));
    }

    private static NetworkChange networkChange(ExplainAnswer.Change change, Language language) {
        return new NetworkChange(
                change.suggestion().getClass().getSimpleName(),
                change.on(),
                language.say(ExplanationText.suggestion(change.suggestion())),
                change.origin());
    }

    static Way way(PodFlow flow) {
        return new Way(
                flow.to().name(),
                flow.service().toString(),
                flow.arrives().name(),
                flow.judged().stream().map(ClusterExplainJson::step).toList());
    }

    private static Step step(Judged judged) {
        return new Step(
                judged.direction().name().toLowerCase(Locale.ROOT),
                judged.pods().name(),
                judged.passes().name(),
                judged.rule().map(Object::toString),
                judged.rule().map(rule -> rule.origin().toString()),
                judged.policies().stream().map(Policy::toString).toList());
    }

    private static Change change(Remedy remedy, Language language) {
        return new Change(
                remedy.policy().toString(),
                remedy.policy().origin().toString(),
                remedy.direction().name().toLowerCase(Locale.ROOT),
                language.say(remedy.what()));
    }
}
