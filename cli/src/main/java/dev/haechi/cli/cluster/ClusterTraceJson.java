package dev.haechi.cli.cluster;

import dev.haechi.kubernetes.reach.Trace;
import dev.haechi.text.Language;
import java.util.List;
import java.util.Optional;

/** What becomes of a packet to somebody in a cluster, as JSON. */
record ClusterTraceJson(
        String from,
        String to,
        String service,
        String verdict,
        Optional<String> reason,
        List<ClusterExplainJson.Way> ways,
        List<String> missing,
        Optional<Nodes> nodes) {
    /** What the network of the nodes does with it. */
    record Nodes(List<BetweenJson.Hop> ways, List<BetweenJson.Own> own, List<Finding> findings) {}

    /** Without anything about nodes. */
    static ClusterTraceJson of(Trace trace, Language language) {
        return new ClusterTraceJson(
                trace.from().name(),
                trace.to().name(),
                trace.service().toString(),
                trace.verdict().name(),
                trace.reason().map(language::say),
                trace.flows().stream().map(ClusterExplainJson::way).toList(),
                trace.missing().stream().map(language::say).toList(),
                Optional.empty());
    }

    /** Of an explanation what is not about changes. */
    static ClusterTraceJson of(ClusterExplainJson all) {
        return new ClusterTraceJson(
                all.from(),
                all.to(),
                all.service(),
                all.verdict(),
                all.reason(),
                all.ways(),
                all.missing(),
                all.nodes().map(one -> new Nodes(one.ways(), one.own(), one.findings())));
    }
}
