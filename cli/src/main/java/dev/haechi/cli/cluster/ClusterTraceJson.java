package dev.haechi.cli.cluster;

import dev.haechi.kubernetes.reach.Trace;
import dev.haechi.text.Language;
import java.util.List;
import java.util.Optional;

/** What becomes of a packet in a cluster, as JSON. */
record ClusterTraceJson(
        String from,
        String to,
        String service,
        String verdict,
        Optional<String> reason,
        List<ClusterExplainJson.Way> ways,
        List<String> missing) {

    static ClusterTraceJson of(Trace trace, Language language) {
        return new ClusterTraceJson(
                trace.from().name(),
                trace.to().name(),
                trace.service().toString(),
                trace.verdict().name(),
                trace.reason().map(language::say),
                trace.flows().stream().map(ClusterExplainJson::way).toList(),
                trace.missing().stream().map(language::say).toList());
    }
}
