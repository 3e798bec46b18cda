package dev.haechi.kubernetes.lowering;

import dev.haechi.kubernetes.cluster.Verb;
import dev.haechi.model.id.RuleId;
import java.util.List;

/**
 * What one rule says, as far as is known.
 *
 * @param certain the packets that it certainly means
 * @param possible those that it may mean
 */
record Part(RuleId rule, Verb verb, List<Box> certain, List<Box> possible) {
    Part {
        certain = List.copyOf(certain);
        possible = List.copyOf(possible);
    }

    /** What is left of it where another was asked before and decided. */
    Part after(Part other) {
        return new Part(
                rule, verb, Box.minus(certain, other.possible), Box.minus(possible, other.certain));
    }

    /** The same, if it is not sure that the rule counts at all. */
    Part perhaps() {
        return new Part(rule, verb, List.of(), possible);
    }
}
