package dev.haechi.app.environment;

import dev.haechi.delivery.rollout.Replica;
import dev.haechi.model.workload.ImageSource;
import dev.haechi.model.workload.Workload;
import java.util.List;

/**
 * A workload with fewer running replicas than it must have.
 *
 * @param running replicas
 */
public record TooFew(Workload workload, int running) {

    /** All of them, in the order of the workloads; what Haechi runs itself is none. */
    public static List<TooFew> of(List<Workload> workloads, List<Replica> replicas) {
        return workloads.stream()
                .filter(one -> !(one.image() instanceof ImageSource.Hosted))
                .map(one -> new TooFew(one, running(one, replicas)))
                .filter(one -> one.running() < one.workload().replicas().min())
                .toList();
    }

    private static int running(Workload workload, List<Replica> replicas) {
        return Math.toIntExact(
                replicas.stream()
                        .filter(one -> one.service().equals(workload.name()))
                        .filter(one -> one.state() == Replica.State.RUNNING)
                        .count());
    }
}
