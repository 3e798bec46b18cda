package dev.haechi.app.nodes;

import dev.haechi.app.cluster.ClusterExplainQuestion;
import dev.haechi.app.design.Design;
import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.reach.Explanation;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;

/**
 * Why does a packet reach somebody in a cluster or not, by policies, by services and by the network
 * of its nodes?
 *
 * @param asked the packet
 * @param facts which nodes, and what is known of them; the landscape may know more
 */
public record JoinedExplainQuestion(ClusterExplainQuestion asked, NodeFacts facts) {

    /**
     * The answer, or everything that is wrong with the question. Costs a few traces for each pair
     * of nodes, and for what the network stops a few networks of its size.
     */
    public Result<JoinedExplanation> ask(Cluster cluster, Design design) {
        var known = Known.of(cluster, facts, design.landscape());
        var policies = asked.ask(known.cluster());
        var site = Site.of(design, known.cluster(), known.facts());
        var problems = new Problems();
        problems.addAll(policies.problems());
        problems.addAll(site.problems());
        return policies instanceof Result.Ok<Explanation>(var found)
                        && site instanceof Result.Ok<Site>(var place)
                ? Result.ok(new Joining(place, found).explanation())
                : new Result.Failed<>(problems.sorted());
    }
}
