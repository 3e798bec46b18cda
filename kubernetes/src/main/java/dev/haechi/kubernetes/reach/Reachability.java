package dev.haechi.kubernetes.reach;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.lowering.PolicyLowering;
import dev.haechi.kubernetes.lowering.StandIns;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.service.Service;
import dev.haechi.text.Message;
import dev.haechi.text.Problem;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Who reaches whom in a cluster, by what its policies and services say. A fact that is missing
 * makes an answer unknown and is named. Not for use by several threads.
 */
public final class Reachability {
    private final Cluster cluster;
    private final PolicyLowering lowering;

    private Reachability(Cluster cluster) {
        this.cluster = cluster;
        this.lowering = PolicyLowering.of(cluster);
    }

    /** Costs O(policies × workloads meant). */
    public static Reachability of(Cluster cluster) {
        return new Reachability(cluster);
    }

    /** What passes between the pods of all workloads. Costs what {@link PodMatrix} says. */
    public PodMatrix pods() {
        return PodMatrix.of(cluster, lowering);
    }

    /** Workloads that are alike in a matrix. */
    public PodGroups groups(PodMatrix matrix) {
        return PodGroups.of(matrix);
    }

    /** What would have to be known to say what of these passes from one workload to another. */
    public List<Message> missing(int sender, int receiver, Reached reached) {
        var facts = new LinkedHashSet<Message>();
        var unknown = reached.unknown();
        for (var direction : Direction.values()) {
            boolean in = direction == Direction.INGRESS;
            var other = StandIns.of(in ? sender : receiver);
            lowering.gate(in ? receiver : sender, direction).doubts().stream()
                    .filter(doubt -> doubt.whom().contains(other))
                    .filter(doubt -> doubt.services().meets(unknown))
                    .forEach(doubt -> facts.add(doubt.fact()));
        }
        return List.copyOf(facts);
    }

    /** What becomes of a packet. Costs O(endpoints × rules about them). */
    public Trace trace(Party from, Party to, Service service) {
        return new Tracing(cluster, lowering).trace(from, to, service);
    }

    /** The same, and for a packet that is dropped the rules that would let it pass. */
    public Explanation explain(Party from, Party to, Service service) {
        var trace = trace(from, to, service);
        if (trace.verdict() != Verdict.BLOCKED && trace.verdict() != Verdict.PARTLY) {
            return new Explanation(trace, List.of(), trace.verdict() == Verdict.REACHES);
        }
        var remedies = new Remedies(cluster, lowering);
        var found = remedies.of(trace.flows());
        if (found.isEmpty()) {
            return new Explanation(trace, found, false);
        }
        var after = of(remedies.with(found)).trace(from, to, service);
        return new Explanation(trace, found, after.verdict() == Verdict.REACHES);
    }

    /** What is written in vain or by mistake, by place. */
    public List<Problem> lint() {
        return new ClusterLint(cluster, lowering).findings();
    }
}
