package dev.haechi.app.cluster;

import dev.haechi.app.cluster.ClusterDiffAnswer.Asked;
import dev.haechi.app.cluster.ClusterDiffAnswer.Changed;
import dev.haechi.app.design.Block;
import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.connection.End;
import dev.haechi.kubernetes.diff.Change;
import dev.haechi.kubernetes.diff.ClusterDiff;
import dev.haechi.kubernetes.diff.Edit;
import dev.haechi.kubernetes.diff.RequestChange;
import dev.haechi.kubernetes.http.Target;
import dev.haechi.kubernetes.reach.Verdict;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.model.trial.Cause;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What does one cluster let pass that another does not, and why?
 *
 * @param before the old one
 * @param after the new one, of which the same facts are known
 */
public record ClusterDiffQuestion(Cluster before, Cluster after) {
    /** What a change says apart from who it is about. */
    private record Kind(Verdict before, Verdict after, ServiceSet services, Cause<Edit> cause) {}

    /** The answer. Costs what {@link ClusterDiff#of} costs. */
    public ClusterDiffAnswer ask() {
        var diff = ClusterDiff.of(before, after);
        var pairs = new LinkedHashMap<Block<Kind>, Change>();
        for (var change : diff.changes()) {
            var kind = new Kind(change.before(), change.after(), change.services(), change.cause());
            pairs.put(Block.pair(change.from().name(), change.to().name(), kind), change);
        }
        return new ClusterDiffAnswer(
                Block.joined(List.copyOf(pairs.sequencedKeySet())).stream()
                        .map(block -> changed(block, block.among(pairs)))
                        .toList(),
                requests(diff.requests()));
    }

    /** What a change of requests says apart from who asks, and for what. */
    private record Sent(Target to, Verdict before, Verdict after, Cause<Edit> cause) {}

    private static List<Asked> requests(List<RequestChange> changes) {
        var pairs = new LinkedHashMap<Block<Sent>, RequestChange>();
        for (var one : changes) {
            var sent = new Sent(one.to(), one.before(), one.after(), one.cause());
            pairs.put(Block.pair(one.from().name(), one.request().toString(), sent), one);
        }
        return Block.joined(List.copyOf(pairs.sequencedKeySet())).stream()
                .map(block -> asked(block, block.among(pairs)))
                .toList();
    }

    private static Asked asked(Block<Sent> block, List<RequestChange> changes) {
        var sent = block.what();
        return new Asked(
                block.from(),
                block.to(),
                sent.to().service(),
                sent.to().port().toString(),
                sent.before(),
                sent.after(),
                somebody(changes.getFirst().from()),
                changes.stream().flatMap(one -> one.missing().stream()).distinct().toList(),
                sent.cause().enough(),
                sent.cause().sameBothWays() ? List.of() : sent.cause().toUndo());
    }

    private static Changed changed(Block<Kind> block, List<Change> changes) {
        var kind = block.what();
        var example = changes.getFirst();
        return new Changed(
                block.from(),
                block.to(),
                kind.before(),
                kind.after(),
                kind.services(),
                somebody(example.from()),
                somebody(example.to()),
                example.packet().toString(),
                changes.size(),
                changes.stream().flatMap(one -> one.missing().stream()).distinct().toList(),
                kind.cause().enough(),
                kind.cause().sameBothWays() ? List.of() : kind.cause().toUndo());
    }

    private static String somebody(End end) {
        return switch (end) {
            case End.Pods(var name) -> name;
            case End.OfService(var name) -> name;
            case End.Outside(_, var example) -> example.toString();
        };
    }
}
