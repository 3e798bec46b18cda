package dev.haechi.app.nodes;

import dev.haechi.app.design.Design;
import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.model.service.Service;
import dev.haechi.text.Result;

/**
 * Between which nodes do packets of pods pass, and what the cluster itself needs?
 *
 * @param facts which nodes, and what is known of them; the landscape may know more
 */
public record BetweenQuestion(NodeFacts facts) {
    /** As pods could ask for anything: an overlay carries it all alike. */
    private static final Service ANY = Service.tcp(443);

    /** The answer, or the names that stand for no instance. Costs a few traces for each pair. */
    public Result<BetweenAnswer> ask(Cluster cluster, Design design) {
        var known = Known.of(cluster, facts, design.landscape());
        return Site.of(design, known.cluster(), known.facts()).map(BetweenQuestion::answer);
    }

    private static BetweenAnswer answer(Site site) {
        var traffic = Traffic.ofPods(ANY);
        return new BetweenAnswer(
                site.between().described(traffic),
                NodePairs.joined(site.pairs(site.nodes(), site.nodes(), traffic)),
                site.ownWays(),
                site.findings());
    }
}
