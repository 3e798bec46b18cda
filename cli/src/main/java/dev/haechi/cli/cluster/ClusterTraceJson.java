package dev.haechi.cli.cluster;

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
