package dev.haechi.kubernetes.reach;

import dev.haechi.model.service.ServiceSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sets of services under numbers, so that equal ones are worked with once. */
final class ServiceTable {
    static final int NONE = 0;
    static final int ALL = 1;

    private final List<ServiceSet> sets = new ArrayList<>();
    private final Map<ServiceSet, Integer> numbers = new HashMap<>();
    private final List<int[]> common = new ArrayList<>();

    /**
     * @param all what counts as everything
     */
    ServiceTable(ServiceSet all) {
        number(ServiceSet.NONE);
        number(all);
    }

    int number(ServiceSet set) {
        return numbers.computeIfAbsent(
                set,
                added -> {
                    sets.add(added);
                    common.add(new int[0]);
                    return sets.size() - 1;
                });
    }

    ServiceSet set(int number) {
        return sets.get(number);
    }

    /** What two have in common; worked out once for each two. */
    int common(int one, int other) {
        if (one == ALL || other == NONE) {
            return other;
        }
        if (other == ALL || one == NONE || one == other) {
            return one;
        }
        int[] known = common.get(one);
        if (other >= known.length) {
            int before = known.length;
            known = Arrays.copyOf(known, Math.max(other + 1, sets.size()));
            Arrays.fill(known, before, known.length, -1);
            common.set(one, known);
        }
        if (known[other] < 0) {
            known[other] = number(sets.get(one).intersect(sets.get(other)));
        }
        return known[other];
    }
}
