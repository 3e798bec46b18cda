package dev.haechi.kubernetes.reach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Workloads that reach the same and are reached by the same, by number.
 *
 * @param groups each in order, the groups in the order of their first
 */
public record PodGroups(List<List<Integer>> groups) {
    public PodGroups {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /** Those of a matrix. Costs O(w²) for w workloads. */
    static PodGroups of(PodMatrix matrix) {
        var groups = new ArrayList<List<Integer>>();
        var byFingerprint = new HashMap<Long, List<List<Integer>>>();
        for (int i = 0; i < matrix.size(); i++) {
            int workload = i;
            var same =
                    byFingerprint.computeIfAbsent(
                            matrix.fingerprint(workload), _ -> new ArrayList<>());
            same.stream()
                    .filter(group -> matrix.alike(group.getFirst(), workload))
                    .findFirst()
                    .orElseGet(
                            () -> {
                                List<Integer> group = new ArrayList<>();
                                same.add(group);
                                groups.add(group);
                                return group;
                            })
                    .add(workload);
        }
        return new PodGroups(groups);
    }
}
