package dev.haechi.app.cluster;

import dev.haechi.kubernetes.connection.Stands;
import dev.haechi.text.Message;
import java.util.List;

/**
 * How far somebody comes who took over workloads of a cluster.
 *
 * @param taken those workloads
 * @param steps by depth
 * @param safe workloads and services that are not reached
 */
public record ClusterBlastAnswer(List<String> taken, List<Step> steps, List<String> safe) {
    public ClusterBlastAnswer {
        taken = List.copyOf(taken);
        steps = List.copyOf(steps);
        safe = List.copyOf(safe);
    }

    /**
     * Parties that are reached from others.
     *
     * @param depth from 1
     * @param certain whether all steps to them are; otherwise they depend on missing facts
     * @param stands what of them is reached
     * @param missing the facts that would make known what is not
     */
    public record Step(
            int depth,
            boolean certain,
            List<String> from,
            List<String> to,
            Stands stands,
            List<Message> missing) {
        public Step {
            from = List.copyOf(from);
            to = List.copyOf(to);
            missing = List.copyOf(missing);
        }
    }
}
