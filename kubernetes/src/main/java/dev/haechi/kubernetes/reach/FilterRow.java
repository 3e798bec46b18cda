package dev.haechi.kubernetes.reach;

import dev.haechi.kubernetes.lowering.StandIns;
import dev.haechi.model.filter.Action;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.Filter;
import dev.haechi.model.service.ServiceSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a filter admits for each workload on its other side, for all of them at once; for one it is
 * {@link Filter#deciding} that says it. Costs O(workloads + lines × workloads meant).
 */
final class FilterRow {
    /** What was admitted, and what no line has decided yet. */
    private record State(ServiceSet admitted, ServiceSet undecided) {}

    private final ServiceTable table;
    private final ServiceSet all;

    FilterRow(ServiceTable table, ServiceSet all) {
        this.table = table;
        this.all = all;
    }

    /** Numbers of the table, by workload. */
    int[] of(Filter filter, Direction direction, int workloads) {
        var states = new ArrayList<State>(List.of(new State(ServiceSet.NONE, all)));
        var numbers = new HashMap<State, Integer>(Map.of(states.getFirst(), 0));
        int[] row = new int[workloads];
        for (var line : filter.lines()) {
            var next = new int[states.size()];
            Arrays.fill(next, -1);
            var whom = direction == Direction.INGRESS ? line.sources() : line.destinations();
            StandIns.each(
                    whom,
                    workloads,
                    i -> {
                        int before = row[i];
                        if (next[before] < 0) {
                            var state = after(states.get(before), line);
                            next[before] =
                                    numbers.computeIfAbsent(
                                            state,
                                            added -> {
                                                states.add(added);
                                                return states.size() - 1;
                                            });
                        }
                        row[i] = next[before];
                    });
        }
        int[] ends = states.stream().mapToInt(state -> end(state, filter.otherwise())).toArray();
        for (int i = 0; i < workloads; i++) {
            row[i] = ends[row[i]];
        }
        return row;
    }

    private static State after(State state, Filter.Line line) {
        var admitted =
                line.action() == Action.ALLOW
                        ? state.admitted().union(state.undecided().intersect(line.services()))
                        : state.admitted();
        return new State(admitted, state.undecided().minus(line.services()));
    }

    private int end(State state, Action otherwise) {
        return table.number(
                otherwise == Action.ALLOW
                        ? state.admitted().union(state.undecided())
                        : state.admitted());
    }
}
