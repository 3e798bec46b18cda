package dev.haechi.app.up;

import dev.haechi.access.environment.EnvironmentState;
import dev.haechi.access.environment.Environments;
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
 * @param environments tells what came up
 * @param takeDown does it
 */
record Undo(Environments environments, TakeDown takeDown) {

    /**
     * The result of an action; when the environment is not up after it, nothing of it runs any
     * more, though its data and secrets are kept.
     */
    <T> Result<T> unlessItIsUp(
            Intended intended, Attempt attempt, Progress progress, Supplier<Result<T>> action) {
        try {
            var result = action.get();
            if (result instanceof Result.Failed<T> && !isUp(intended)) {
                undo(intended, attempt, progress);
            }
            return result;
        } catch (RuntimeException outage) {
            undoAfter(outage, intended, attempt, progress);
            throw outage;
        }
    }

    private boolean isUp(Intended intended) {
        return environments
                .find(intended.name())
                .filter(known -> known.state() == EnvironmentState.UP)
                .isPresent();
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
