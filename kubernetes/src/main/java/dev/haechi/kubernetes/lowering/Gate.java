package dev.haechi.kubernetes.lowering;

import dev.haechi.kubernetes.cluster.Policy;
import dev.haechi.model.filter.Filter;
import java.util.List;

/**
 * What policies let pass to or from the pods of a workload. The other side stands in the sources
 * for ingress and in the destinations for egress, pods under their {@link StandIns}.
 *
 * @param certain admits what passes whatever is not known
 * @param possible admits what may pass
 * @param doubts why the two differ
 * @param policies those that are about the workload in that direction, in the order asked
 */
public record Gate(Filter certain, Filter possible, List<Doubt> doubts, List<Policy> policies) {
    public Gate {
        doubts = List.copyOf(doubts);
        policies = List.copyOf(policies);
    }
}
