package dev.haechi.app.up;

import dev.haechi.access.environment.EnvironmentState;
import dev.haechi.app.environment.Intended;
import dev.haechi.app.environment.TakeDown;
import dev.haechi.app.environment.UpStep;
import dev.haechi.app.gate.Attempt;
import dev.haechi.app.progress.Progress;
import dev.haechi.text.Message;
import dev.haechi.text.Result;
import java.util.function.Supplier;

/**
 * Takes away what was made for an environment that did not come up.
 *
 * @param takeDown does it
 */
record Undo(TakeDown takeDown) {

    /**
     * The result of an action; after a failure or an outage nothing of the environment runs any
     * more, though its data and secrets are kept.
     */
    <T> Result<T> unlessItWorks(
            Intended intended, Attempt attempt, Progress progress, Supplier<Result<T>> action) {
        try {
            var result = action.get();
            if (result instanceof Result.Failed<T>) {
                undo(intended, attempt, progress);
            }
            return result;
        } catch (RuntimeException outage) {
            undoAfter(outage, intended, attempt, progress);
            throw outage;
        }
    }

    private void undoAfter(
            RuntimeException outage, Intended intended, Attempt attempt, Progress progress) {
        try {
            undo(intended, attempt, progress);
        } catch (RuntimeException alsoFailed) {
            outage.addSuppressed(alsoFailed);
        }
    }

    private void undo(Intended intended, Attempt attempt, Progress progress) {
        progress.step(Message.of(UpStep.UNDOING, intended.name()));
        takeDown.stop(intended.record(EnvironmentState.DOWN), attempt);
    }
}
