package dev.haechi.kubernetes.connection;

import dev.haechi.kubernetes.cluster.Cluster;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What is reached from workloads that are taken over, step by step. Whatever of a workload is
 * reached, on any port, is taken for taken over next. Services and addresses outside are reached
 * and not taken over; the pods behind a service are reached by themselves.
 *
 * @param taken where it begins
 * @param steps by depth: those that are certain; then, for parties that no certain steps lead to,
 *     those that may be possible
 * @param safe workloads and services that no step leads to within the depth
 */
public record ClusterBlast(List<End> taken, List<Step> steps, List<End> safe) {
    /**
     * One step.
     *
     * @param depth from 1: how many steps the receiver is away
     * @param certain whether the step, and all before it, are; otherwise they depend on missing
     *     facts
     * @param stands what of the receiver is reached
     */
    public record Step(int depth, boolean certain, End from, End to, Stands stands) {}

    public ClusterBlast {
        taken = List.copyOf(taken);
        steps = List.copyOf(steps);
        safe = List.copyOf(safe);
    }

    /**
     * Goes from step to step. Costs a question for each pair of a workload that is taken over and
     * another party.
     *
     * @param depth most steps, from 1
     */
    public static ClusterBlast of(Connections connections, List<End> taken, int depth) {
        var ends = Ends.of(List.<Cluster>of(connections.cluster()));
        var walk = new Walk(connections, ends.receivers(), taken, depth);
        var steps = walk.steps(true);
        var reached = new LinkedHashSet<>(taken);
        steps.forEach(step -> reached.add(step.to()));
        walk.steps(false).stream().filter(step -> !reached.contains(step.to())).forEach(steps::add);
        steps.forEach(step -> reached.add(step.to()));
        var safe = new ArrayList<>(ends.pods());
        safe.addAll(ends.services());
        safe.removeAll(reached);
        return new ClusterBlast(taken, steps, safe);
    }

    /** Breadth first. */
    private record Walk(Connections connections, List<End> all, List<End> taken, int depth) {
        /**
         * Every step to a party that was not reached with fewer.
         *
         * @param certain whether only certain steps are taken
         */
        List<Step> steps(boolean certain) {
            var steps = new ArrayList<Step>();
            var reached = new LinkedHashSet<>(taken);
            var front = List.copyOf(reached);
            for (int at = 1; at <= depth && !front.isEmpty(); at++) {
                var next = new LinkedHashSet<End>();
                for (var from : front) {
                    for (var to : all) {
                        var stands = connections.between(from, to);
                        if (!reached.contains(to) && counts(stands, certain)) {
                            steps.add(new Step(at, certain, from, to, stands));
                            next.add(to);
                        }
                    }
                }
                reached.addAll(next);
                front = next.stream().filter(End.Pods.class::isInstance).toList();
            }
            return steps;
        }

        private static boolean counts(Stands stands, boolean certain) {
            return certain
                    ? !stands.reaches().isEmpty() || !stands.partly().isEmpty()
                    : !stands.possible().isEmpty();
        }
    }
}
