package dev.haechi.kubernetes.selector;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Selects what meets all of its requirements; without any it selects everything (LabelSelector of
 * the API group meta/v1).
 *
 * @param requirements {@code matchLabels} and {@code matchExpressions} together
 */
public record LabelSelector(List<Requirement> requirements) {
    /** Selects everything. */
    public static final LabelSelector EVERYTHING = new LabelSelector(List.of());

    public LabelSelector {
        requirements = List.copyOf(requirements);
    }

    /** Whether it selects what has these labels. Costs O(requirements). */
    public Truth selects(Labels labels) {
        var truth = Truth.YES;
        for (var one : requirements) {
            truth = truth.and(one.holds(labels));
        }
        return truth;
    }

    /** As {@code kubectl --selector} writes it; empty for everything. */
    @Override
    public String toString() {
        return requirements.stream().map(Requirement::toString).collect(Collectors.joining(","));
    }
}
