package dev.haechi.network.blast;

import dev.haechi.model.flow.Endpoint;
import dev.haechi.network.answer.Reachability;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is reached from places that are taken over, step by step. Whatever of an instance is
 * reached, on any service, is taken for taken over next: which programs can be broken into is not
 * known here. The internet, named networks, load balancers and managed services are reached and not
 * taken over; what proxies pass on is counted all the same.
 *
 * @param taken where it begins
 * @param steps by depth: those that are certain; then, for places that no certain steps lead to,
 *     those that may be possible
 * @param safe everybody whom no step leads to within the depth, in the order of the landscape
 */
public record Blast(List<Endpoint> taken, List<Spread> steps, List<Endpoint> safe) {
    public Blast {
        taken = List.copyOf(taken);
        steps = List.copyOf(steps);
        safe = List.copyOf(safe);
    }

    /**
     * Goes from step to step. Costs a question for each pair of a place that is taken over and
     * another.
     *
     * @param depth most steps, from 1
     */
    public static Blast of(Reachability network, List<Endpoint> taken, int depth) {
        var walk = new Walk(network, taken, depth);
        var certain = walk.steps(true);
        var reached = new LinkedHashSet<>(taken);
        certain.forEach(step -> reached.add(step.to()));
        var steps = new ArrayList<>(certain);
        for (var step : walk.steps(false)) {
            if (!reached.contains(step.to())) {
                steps.add(step);
            }
        }
        steps.forEach(step -> reached.add(step.to()));
        var safe = network.endpoints().stream().filter(one -> !reached.contains(one)).toList();
        return new Blast(taken, steps, safe);
    }

    /** Breadth first, with the answers that were given. */
    private record Walk(
            Reachability network,
            List<Endpoint> taken,
            int depth,
            Map<Endpoint, List<Spread>> known) {
        Walk(Reachability network, List<Endpoint> taken, int depth) {
            this(network, taken, depth, new LinkedHashMap<>());
        }

        /**
         * Every step to a place that was not reached with fewer.
         *
         * @param certain whether only certain steps are taken
         */
        List<Spread> steps(boolean certain) {
            var steps = new ArrayList<Spread>();
            Set<Endpoint> reached = new LinkedHashSet<>(taken);
            Set<Endpoint> front = reached;
            for (int at = 1; at <= depth && !front.isEmpty(); at++) {
                var next = new LinkedHashSet<Endpoint>();
                for (var from : front) {
                    for (var step : from(from)) {
                        if (!reached.contains(step.to()) && (step.certain() || !certain)) {
                            steps.add(at(step, at, certain));
                            next.add(step.to());
                        }
                    }
                }
                reached = new LinkedHashSet<>(reached);
                reached.addAll(next);
                next.removeIf(end -> !(end instanceof Endpoint.OnInstance));
                front = next;
            }
            return steps;
        }

        private static Spread at(Spread step, int depth, boolean certain) {
            return new Spread(depth, certain, step.from(), step.to(), step.packets(), step.plus());
        }

        private List<Spread> from(Endpoint from) {
            return known.computeIfAbsent(from, this::ask);
        }

        private List<Spread> ask(Endpoint from) {
            var steps = new ArrayList<Spread>();
            for (var to : network.endpoints()) {
                var plus = network.reachPlus(from, to);
                if (!plus.paths().isEmpty()) {
                    var packets = network.reach(from, to);
                    steps.add(new Spread(1, !plus.isEmpty(), from, to, packets, plus));
                }
            }
            return steps;
        }
    }
}
