package dev.haechi.delivery.rollout;

import dev.haechi.text.Problem;

/** What came of a step. */
public sealed interface StepOutcome {
    /** It is as the step says. Doing it again changes nothing. */
    record Done() implements StepOutcome {}

    /** It is not; the problem says why, with the replica's last lines where it has any. */
    record Failed(Problem problem) implements StepOutcome {}

    static StepOutcome done() {
        return new Done();
    }
}
