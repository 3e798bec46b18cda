package dev.haechi.network.probe;

import dev.haechi.model.flow.Trace;
import dev.haechi.network.answer.Reachability;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was proved against what was seen.
 *
 * @param tallies by kind of probe
 * @param mismatches every probe that did otherwise than proved, in the order of the plan
 */
public record Comparison(Map<Probe.Kind, Tally> tallies, List<Mismatch> mismatches) {
    /** What became of a probe. */
    public enum Seen {
        REACHED,
        BLOCKED,
        /** It could not be tried. */
        UNTRIED
    }

    /**
     * Counts of one kind of probe.
     *
     * @param reached expected to arrive, and did
     * @param blocked expected not to, and did not
     * @param unknown nothing was expected
     * @param untried could not be sent
     */
    public record Tally(int reached, int blocked, int unknown, int untried, int mismatches) {
        static final Tally NONE = new Tally(0, 0, 0, 0, 0);

        private Tally plus(Tally other) {
            return new Tally(
                    reached + other.reached,
                    blocked + other.blocked,
                    unknown + other.unknown,
                    untried + other.untried,
                    mismatches + other.mismatches);
        }

        /** All probes of the kind. */
        public int total() {
            return reached + blocked + unknown + untried + mismatches;
        }
    }

    /**
     * @param trace the way that the proof says the packet goes
     */
    public record Mismatch(Probe probe, Seen seen, Trace trace) {}

    public Comparison {
        tallies = Collections.unmodifiableMap(new TreeMap<>(tallies));
        mismatches = List.copyOf(mismatches);
    }

    /**
     * Compares a plan with what was seen of it.
     *
     * @param seen one for every probe, in the order of the plan
     */
    public static Comparison of(Reachability reachability, ProbePlan plan, List<Seen> seen) {
        if (seen.size() != plan.probes().size()) {
            throw new IllegalArgumentException(
                    seen.size() + " results for " + plan.probes().size() + " probes");
        }
        var tallies = new TreeMap<Probe.Kind, Tally>();
        var mismatches = new ArrayList<Mismatch>();
        for (int i = 0; i < seen.size(); i++) {
            var probe = plan.probes().get(i);
            var tally = tally(probe.expected(), seen.get(i));
            tallies.merge(probe.kind(), tally, Tally::plus);
            if (tally.mismatches() > 0) {
                var trace = reachability.trace(probe.flow());
                mismatches.add(new Mismatch(probe, seen.get(i), trace));
            }
        }
        return new Comparison(tallies, mismatches);
    }

    private static Tally tally(Probe.Expected expected, Seen seen) {
        if (seen == Seen.UNTRIED) {
            return new Tally(0, 0, 0, 1, 0);
        }
        boolean reached = seen == Seen.REACHED;
        return switch (expected) {
            case UNKNOWN -> new Tally(0, 0, 1, 0, 0);
            case REACHED -> reached ? new Tally(1, 0, 0, 0, 0) : new Tally(0, 0, 0, 0, 1);
            case BLOCKED -> reached ? new Tally(0, 0, 0, 0, 1) : new Tally(0, 1, 0, 0, 0);
        };
    }

    /** Whether every probe that was tried did as proved, and every probe was tried. */
    public boolean agrees() {
        return tallies.values().stream()
                .allMatch(tally -> tally.mismatches() == 0 && tally.untried() == 0);
    }

    /** All kinds together. */
    public Tally total() {
        return tallies.values().stream().reduce(Tally.NONE, Tally::plus);
    }
}
