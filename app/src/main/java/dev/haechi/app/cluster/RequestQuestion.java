package dev.haechi.app.cluster;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.http.HttpExplanation;
import dev.haechi.kubernetes.http.Request;
import dev.haechi.kubernetes.http.Requests;
import dev.haechi.kubernetes.reach.Party;
import dev.haechi.kubernetes.reach.PartyNames;
import dev.haechi.kubernetes.reach.Reachability;
import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;

/**
 * Which service gets a request, and why do the connections to the proxy and from there pass or not?
 *
 * @param from who asks: a workload, or an address outside
 * @param url such as {@code https://shop.bank.example/cart}
 */
public record RequestQuestion(String from, String url) {

    /** The answer, or everything that is wrong with the question. */
    public Result<HttpExplanation> ask(Cluster cluster) {
        var sender = new PartyNames(cluster).sender(from);
        var request = Request.tryParse(url);
        var problems = new Problems();
        problems.addAll(sender.problems());
        if (request.isEmpty()) {
            problems.add(Problem.of(ClusterCode.NO_URL, url));
        }
        return sender instanceof Result.Ok<Party>(var party) && request.isPresent()
                ? Result.ok(
                        Requests.of(cluster, Reachability.of(cluster))
                                .explain(party, request.get()))
                : new Result.Failed<>(problems.sorted());
    }
}
