package dev.haechi.app.environment;

import java.util.List;

/**
 * How real packets and the proof agree.
 *
 * @param sent packets
 * @param pairs ordered pairs of places between which at least one was sent
 * @param reached that arrived, as the proof says
 * @param blocked that did not arrive, as the proof says
 * @param untested that could not be sent, or whose answer no proof knows
 * @param mismatches that did what the proof denies
 */
public record ProbeAnswer(
        int sent,
        int pairs,
        int reached,
        int blocked,
        List<String> untested,
        List<String> mismatches) {
    public ProbeAnswer {
        untested = List.copyOf(untested);
        mismatches = List.copyOf(mismatches);
    }

    /** Whether every packet did what the proof says. */
    public boolean agrees() {
        return mismatches.isEmpty();
    }
}
