package dev.haechi.provision;

import dev.haechi.text.Problem;
import java.util.List;

/** What really happened to a plan. */
public sealed interface Outcome {
    /** Every change was made. */
    record Done(int changes) implements Outcome {}

    /**
     * The world is not as it was when the plan was made; nothing was changed.
     *
     * @param approved the plan that is left behind
     * @param now the plan that would be right now
     */
    record Moved(Plan approved, Plan now) implements Outcome {}

    /** The provider cannot make this landscape; nothing was changed. */
    record Refused(List<Problem> problems) implements Outcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * A change failed, and those after it were not begun. A new plan continues from here.
     *
     * @param made how many changes were made before it
     * @param failed which
     * @param reason with the state that was left
     */
    record Stopped(int made, Change failed, String reason) implements Outcome {}
}
