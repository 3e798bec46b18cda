package dev.haechi.kubernetes.diff;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.connection.Connections;
import dev.haechi.kubernetes.connection.End;
import dev.haechi.kubernetes.connection.Ends;
import java.util.ArrayList;
import java.util.List;

/**
 * What two clusters let pass differently, by TCP, UDP and SCTP. Workloads and services are the same
 * when kind, namespace and name are; from and to one that is not there nothing passes.
 *
 * @param changes by sender, then receiver: pods, then services, then blocks outside; those that
 *     only the old cluster has after those of the new one
 */
public record ClusterDiff(List<Change> changes) {
    public ClusterDiff {
        changes = List.copyOf(changes);
    }

    /**
     * Every connection that stands otherwise in one cluster than in the other, and why. Costs every
     * pair of parties of both, and for each cause a few clusters.
     *
     * @param before the old one, of which the same facts are known as of the other
     */
    public static ClusterDiff of(Cluster before, Cluster after) {
        var edits = Edits.between(before, after);
        if (edits.all().isEmpty()) {
            return new ClusterDiff(List.of());
        }
        var causes = new Causes(Connections.of(before), Connections.of(after), edits);
        var ends = Ends.of(List.of(after, before));
        var changes = new ArrayList<Change>();
        for (var from : ends.senders()) {
            for (var to : ends.receivers()) {
                if (!(from instanceof End.Outside && to instanceof End.Outside)) {
                    changes.addAll(causes.of(from, to));
                }
            }
        }
        return new ClusterDiff(changes);
    }
}
