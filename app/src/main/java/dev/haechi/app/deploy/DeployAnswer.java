package dev.haechi.app.deploy;

import dev.haechi.delivery.run.Run;
import dev.haechi.delivery.run.RunState;
import java.util.Optional;

/**
 * What became of the wish to put a commit into service.
 *
 * @param commit in full
 * @param run its number; empty when none is needed
 * @param state how far it is
 * @param approver who approved it, where that was needed
 */
public record DeployAnswer(
        String environment,
        String service,
        String commit,
        Optional<Long> run,
        State state,
        Optional<String> approver) {

    /** How far a commit is on its way into service. */
    public enum State {
        /** It serves already: nothing was done. */
        SERVES,
        /** Another person has to approve it. */
        CANDIDATE,
        /** A worker will take it. */
        QUEUED,
        /** A worker builds it or rolls it out. */
        RUNNING,
        /** It serves now. */
        SUCCEEDED,
        /** It does not serve; the run says why. */
        FAILED;

        private static State of(RunState state) {
            return switch (state) {
                case CANDIDATE -> CANDIDATE;
                case QUEUED -> QUEUED;
                case RUNNING -> RUNNING;
                case SUCCEEDED -> SUCCEEDED;
                case FAILED -> FAILED;
            };
        }
    }

    /** How a run is. */
    public static DeployAnswer of(Run run) {
        var request = run.request();
        return new DeployAnswer(
                request.environment().value(),
                request.service().value(),
                request.commit().hex(),
                Optional.of(run.id().number()),
                State.of(run.state()),
                run.approver());
    }
}
