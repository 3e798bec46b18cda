package dev.haechi.kubernetes.reach;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.lowering.Gate;
import dev.haechi.kubernetes.lowering.PolicyLowering;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.Filter;
import dev.haechi.model.service.ServiceSet;
import java.util.IdentityHashMap;

/**
 * What passes between the pods of every two workloads, by TCP, UDP and SCTP, for which policies are
 * defined; from one pod to another where the two are the same.
 *
 * <p>Costs O(w × gates + w²) for w workloads: each gate is held against all workloads at once, and
 * equal sets of services are worked with once.
 */
public final class PodMatrix {
    private final ServiceTable table = new ServiceTable(ServiceSet.WITH_PORTS);
    private final Rows[] senders;
    private final Rows[] receivers;

    /** By the number of the other workload. */
    private static final class Rows {
        private final int[] certain;
        private final int[] possible;

        Rows(int[] certain, int[] possible) {
            this.certain = certain;
            this.possible = possible;
        }
    }

    private PodMatrix(Rows[] senders, Rows[] receivers) {
        this.senders = senders;
        this.receivers = receivers;
    }

    static PodMatrix of(Cluster cluster, PolicyLowering lowering) {
        int count = cluster.workloads().size();
        var matrix = new PodMatrix(new Rows[count], new Rows[count]);
        matrix.fill(lowering, Direction.EGRESS, matrix.senders);
        matrix.fill(lowering, Direction.INGRESS, matrix.receivers);
        return matrix;
    }

    private void fill(PolicyLowering lowering, Direction direction, Rows[] rows) {
        var known = new IdentityHashMap<Gate, Rows>();
        var painter = new FilterRow(table, ServiceSet.WITH_PORTS);
        for (int i = 0; i < rows.length; i++) {
            rows[i] =
                    known.computeIfAbsent(
                            lowering.gate(i, direction),
                            gate -> rows(gate, direction, rows.length, painter));
        }
    }

    private static Rows rows(Gate gate, Direction direction, int count, FilterRow painter) {
        Filter certain = gate.certain();
        int[] sure = painter.of(certain, direction, count);
        return new Rows(
                sure,
                certain.equals(gate.possible())
                        ? sure
                        : painter.of(gate.possible(), direction, count));
    }

    /** What passes from one workload to another, both by number. */
    public Reached between(int sender, int receiver) {
        return new Reached(
                table.set(certain(sender, receiver)), table.set(possible(sender, receiver)));
    }

    /** The number of workloads. */
    public int size() {
        return senders.length;
    }

    /** Whether two workloads reach, and are reached by, the same of all others. O(size). */
    boolean alike(int one, int other) {
        for (int i = 0; i < size(); i++) {
            if (certain(one, i) != certain(other, i)
                    || possible(one, i) != possible(other, i)
                    || certain(i, one) != certain(i, other)
                    || possible(i, one) != possible(i, other)) {
                return false;
            }
        }
        return true;
    }

    /** The same for workloads that are alike. O(size). */
    long fingerprint(int workload) {
        long hash = 17;
        for (int i = 0; i < size(); i++) {
            hash = 31 * hash + certain(workload, i);
            hash = 31 * hash + possible(workload, i);
            hash = 31 * hash + certain(i, workload);
            hash = 31 * hash + possible(i, workload);
        }
        return hash;
    }

    int certain(int sender, int receiver) {
        return table.common(senders[sender].certain[receiver], receivers[receiver].certain[sender]);
    }

    int possible(int sender, int receiver) {
        return table.common(
                senders[sender].possible[receiver], receivers[receiver].possible[sender]);
    }
}
