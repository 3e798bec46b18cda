package dev.haechi.verifier.issue;

import dev.haechi.model.id.SubnetId;
import dev.haechi.model.service.ServiceSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Of which services the filters are looked at for packets out of which subnet. Of the others it is
 * taken that everything leaves.
 */
final class Focus {
    private final Map<SubnetId, ServiceSet> exact = new HashMap<>();
    private final Map<ServiceSet, ServiceSet> others = new HashMap<>();

    /** Services that are followed exactly. */
    ServiceSet exact(SubnetId subnet) {
        return exact.getOrDefault(subnet, ServiceSet.NONE);
    }

    /** The others; the same object for the same set. */
    ServiceSet rough(SubnetId subnet) {
        var set = exact(subnet);
        return set.isEmpty() ? ServiceSet.ALL : others.computeIfAbsent(set, ServiceSet::complement);
    }

    /** Looks at more; says whether that is new. */
    boolean add(Set<SubnetId> subnets, ServiceSet services) {
        boolean grew = false;
        for (var subnet : subnets) {
            var before = exact(subnet);
            if (!before.containsAll(services)) {
                exact.put(subnet, before.union(services));
                grew = true;
            }
        }
        return grew;
    }
}
