package dev.haechi.kubernetes.diff;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.connection.End;
import dev.haechi.kubernetes.http.Lead;
import dev.haechi.kubernetes.http.Leads;
import dev.haechi.kubernetes.http.Request;
import dev.haechi.kubernetes.http.Target;
import dev.haechi.kubernetes.reach.Party;
import dev.haechi.kubernetes.reach.Reachability;
import dev.haechi.kubernetes.reach.Verdict;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where requests lead in a cluster, of senders whose names mean the same in every cluster. */
final class Requested {
    private final Leads leads;
    private final Map<String, Integer> workloads;

    private Requested(Cluster cluster) {
        this.leads = Leads.of(cluster, Reachability.of(cluster));
        this.workloads = cluster.workloadNumbers();
    }

    static Requested of(Cluster cluster) {
        return new Requested(cluster);
    }

    /** Nothing when the sender is not there. */
    SortedMap<Target, Lead> leads(End from, Request request) {
        return party(from).map(one -> leads.of(one, request)).orElseGet(TreeMap::new);
    }

    Verdict verdict(End from, Request request, Target to) {
        return Optional.ofNullable(leads(from, request).get(to))
                .map(Lead::verdict)
                .orElse(Verdict.BLOCKED);
    }

    private Optional<Party> party(End from) {
        return switch (from) {
            case End.Pods(var name) ->
                    Optional.ofNullable(workloads.get(name))
                            .map(number -> new Party.Pods(number, name));
            case End.Outside(_, var example) -> Optional.of(new Party.Outside(example));
            case End.OfService _ -> Optional.empty();
        };
    }
}
