package dev.haechi.delivery.rollout;

import dev.haechi.text.Problem;
import java.util.Optional;

/** How a rollout ended. */
public sealed interface RolloutOutcome {
    /** The wanted revision serves. */
    record Serving(Revision revision) implements RolloutOutcome {}

    /** It never became healthy; the former revision serves as before. */
    record RolledBack(Revision to, Problem reason) implements RolloutOutcome {}

    /**
     * Nothing serves as it should.
     *
     * @param reason why the wanted revision does not
     * @param alsoFailed why the former one could not be brought back, where there was one
     */
    record Failed(Problem reason, Optional<Problem> alsoFailed) implements RolloutOutcome {}
}
