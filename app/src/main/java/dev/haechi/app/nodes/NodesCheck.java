package dev.haechi.app.nodes;

import dev.haechi.app.design.Design;
import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.cluster.Facts;
import dev.haechi.kubernetes.selector.Truth;
import dev.haechi.model.compute.NodeCluster;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.service.Service;
import dev.haechi.network.wording.ExplanationText;
import dev.haechi.text.Message;
import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import java.util.List;
import java.util.stream.Stream;

/** Do the nodes of the clusters that a landscape knows admit what these need between them? */
public final class NodesCheck {
    /** As pods could ask for anything: an overlay carries it all alike. */
    private static final Service ANY = Service.tcp(443);

    private static final Cluster EMPTY =
            new Cluster(
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Facts.NONE);

    private static final NodeFacts UNSAID =
            new NodeFacts(
                    List.of(),
                    List.of(),
                    Fact.unknown("overlay"),
                    Fact.unknown("kube-proxy"),
                    Fact.unknown("service-addresses"));

    private final Design design;
    private final NodeCluster cluster;
    private final Site site;
    private final Problems problems = new Problems();

    private NodesCheck(Design design, NodeCluster cluster) {
        this.design = design;
        this.cluster = cluster;
        var known = Known.of(EMPTY, UNSAID, cluster);
        this.site = Site.of(design, known.cluster(), known.facts()).orThrow();
    }

    /**
     * What stops packets of a cluster between its nodes, what is not known of that, and addresses
     * that stand for two things; nothing for a cluster on which no pod can stand. Costs a few
     * traces for each pair of nodes.
     *
     * @param design whose references all lead somewhere
     */
    public static List<Problem> findings(Design design) {
        return design.landscape().clusters().stream()
                .filter(cluster -> !cluster.workers().isEmpty())
                .flatMap(cluster -> new NodesCheck(design, cluster).findings().stream())
                .toList();
    }

    private List<Problem> findings() {
        var pods = Traffic.ofPods(ANY);
        judge(NodesCode.OVERLAY_STOPPED, site.all(), site.all(), pods);
        for (var purpose : OwnWay.Purpose.values()) {
            var service = Traffic.ofNodes(purpose.service());
            switch (purpose) {
                case KUBELET ->
                        judge(NodesCode.OWN_WAY_STOPPED, site.control(), site.all(), service);
                case API_SERVER ->
                        judge(NodesCode.OWN_WAY_STOPPED, site.all(), site.control(), service);
            }
        }
        problems.addAll(site.findings());
        return problems.sorted();
    }

    private void judge(NodesCode code, List<Node> from, List<Node> to, Traffic traffic) {
        var pairs = site.pairs(from, to, traffic);
        var way = site.between().described(traffic);
        for (var one : NodePairs.joined(pairs)) {
            switch (one.passes()) {
                case YES -> {}
                case NO -> report(code, one, way, joined(said(one)), remedy(pairs));
                case UNKNOWN ->
                        report(NodesCode.WAY_UNKNOWN, one, way, joined(one.missing().stream()));
            }
        }
    }

    private void report(NodesCode code, NodePairs pairs, Object... more) {
        var all =
                Stream.concat(
                        Stream.of(
                                cluster.id(),
                                String.join(", ", pairs.from()),
                                String.join(", ", pairs.to())),
                        Stream.of(more));
        design.origins()
                .of(cluster.id())
                .ifPresentOrElse(
                        origin -> problems.add(origin, code, all.toArray()),
                        () -> problems.add(Problem.of(code, all.toArray())));
    }

    private static Stream<Message> said(NodePairs pairs) {
        return pairs.barriers().stream().map(Barrier::said);
    }

    /** Of all pairs together: rules name groups, so that one mends many. */
    private Message remedy(List<NodePairs.Pair> pairs) {
        var stopped =
                pairs.stream()
                        .filter(pair -> pair.passing().passes() == Truth.NO)
                        .flatMap(pair -> pair.passing().stopped().stream())
                        .distinct()
                        .toList();
        return joined(
                new Mending(design.landscape(), site.all())
                        .changes(stopped).stream().map(ExplanationText::suggestion));
    }

    private static Message joined(Stream<Message> all) {
        return all.distinct()
                .reduce((one, other) -> Message.of(NodesText.BOTH, one, other))
                .orElseGet(() -> Message.of(NodesText.NO_SMALL_CHANGE));
    }
}
