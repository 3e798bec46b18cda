package dev.haechi.kubernetes.diff;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.connection.Connections;
import dev.haechi.kubernetes.connection.End;
import dev.haechi.kubernetes.connection.Ends;
import dev.haechi.kubernetes.http.Samples;
import java.util.ArrayList;
import java.util.List;

/**
 * What two clusters let pass differently, by TCP, UDP and SCTP. Workloads and services are the same
 * when kind, namespace and name are; from and to one that is not there nothing passes.
 *
 * @param changes by sender, then receiver: pods, then services, then blocks outside; those that
 *     only the old cluster has after those of the new one
 * @param requests what proxies send on otherwise, by sender: both connections count, to the proxy
 *     and from there
 */
public record ClusterDiff(List<Change> changes, List<RequestChange> requests) {
    public ClusterDiff {
        changes = List.copyOf(changes);
        requests = List.copyOf(requests);
    }

    /**
     * Every connection that stands otherwise in one cluster than in the other, and why. Costs every
     * pair of parties of both, every sender with every request that routes tell apart, and for each
     * cause a few clusters.
     *
     * @param before the old one, of which the same facts are known as of the other
     */
    public static ClusterDiff of(Cluster before, Cluster after) {
        var edits = Edits.between(before, after);
        if (edits.all().isEmpty()) {
            return new ClusterDiff(List.of(), List.of());
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
        var samples = Samples.of(List.of(after, before));
        var requests =
                samples.isEmpty()
                        ? List.<RequestChange>of()
                        : new RequestCauses(before, after, edits).of(ends.senders(), samples);
        return new ClusterDiff(changes, requests);
    }
}
