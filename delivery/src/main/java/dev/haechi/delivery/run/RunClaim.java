package dev.haechi.delivery.run;

/**
 * The right of one worker to carry out a run. A later claim of the same run has a greater attempt;
 * what an earlier one writes is refused.
 *
 * @param run as it was claimed
 * @param worker that claimed it
 */
public record RunClaim(Run run, String worker) {

    /** The number that goes with every write. */
    public int attempt() {
        return run.attempt();
    }
}
