package dev.haechi.app.cluster;

import dev.haechi.app.cluster.ClusterLintAnswer.Found;
import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.http.RouteLint;
import dev.haechi.kubernetes.lowering.MissingFact;
import dev.haechi.kubernetes.reach.Reachability;
import dev.haechi.model.fact.Fact;
import dev.haechi.network.lint.Severity;
import dev.haechi.text.Message;
import dev.haechi.text.Origin;
import dev.haechi.text.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What do manifests say in vain or by mistake?
 *
 * @param least findings that matter less are left out
 */
public record ClusterLintQuestion(Severity least) {
    private static final Comparator<Found> ORDER =
            Comparator.comparing(Found::severity)
                    .thenComparing(
                            one -> one.problem().origin().orElse(null),
                            Comparator.nullsFirst(Comparator.<Origin>naturalOrder()));

    /**
     * The answer. Costs O(policies × workloads meant).
     *
     * @param more what was found otherwise, such as addresses that a landscape has too
     */
    public ClusterLintAnswer ask(Cluster cluster, List<Problem> more) {
        var findings =
                Stream.of(Reachability.of(cluster).lint(), RouteLint.of(cluster), more)
                        .flatMap(List::stream)
                        .map(Found::of)
                        .filter(one -> one.severity().compareTo(least) <= 0)
                        .sorted(ORDER)
                        .toList();
        return new ClusterLintAnswer(findings, missing(cluster));
    }

    private static List<Message> missing(Cluster cluster) {
        return cluster.facts().enforced() instanceof Fact.Unknown<Boolean>
                        && !cluster.policies().isEmpty()
                ? List.of(Message.of(MissingFact.ENFORCEMENT))
                : List.of();
    }
}
