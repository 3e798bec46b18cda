package dev.haechi.app.up;

import dev.haechi.access.environment.EnvironmentRecord;
import dev.haechi.access.environment.EnvironmentState;
import dev.haechi.access.environment.Environments;
import dev.haechi.app.environment.TakeDown;
import dev.haechi.app.environment.UpStep;
import dev.haechi.app.gate.Attempt;
import dev.haechi.app.progress.Progress;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.text.Message;
import dev.haechi.text.Result;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What becomes of an environment that did not come up. One that was down is down again: nothing of
 * it runs any more, though its data and secrets are kept. One that was up goes on by its former
 * blueprint, and whatever was changed for the new one is mended away. One that somebody was killed
 * at changing is left for the next attempt.
 *
 * @param takeDown ends it
 * @param environments the record of them
 */
record Undo(TakeDown takeDown, Environments environments) {

    /** The result of an action, after whose failure or outage the environment is as it was. */
    <T> Result<T> unlessItWorks(
            EnvironmentRecord wanted,
            Attempt attempt,
            Progress progress,
            Supplier<Result<T>> action) {
        var former = environments.find(wanted.name());
        try {
            var result = action.get();
            if (result instanceof Result.Failed<T>) {
                undo(former, wanted, attempt, progress);
            }
            return result;
        } catch (RuntimeException outage) {
            undoAfter(outage, former, wanted, attempt, progress);
            throw outage;
        }
    }

    private void undoAfter(
            RuntimeException outage,
            Optional<EnvironmentRecord> former,
            EnvironmentRecord wanted,
            Attempt attempt,
            Progress progress) {
        try {
            undo(former, wanted, attempt, progress);
        } catch (RuntimeException alsoFailed) {
            outage.addSuppressed(alsoFailed);
        }
    }

    private void undo(
            Optional<EnvironmentRecord> former,
            EnvironmentRecord wanted,
            Attempt attempt,
            Progress progress) {
        switch (former.map(EnvironmentRecord::state).orElse(EnvironmentState.DOWN)) {
            case DOWN -> {
                progress.step(Message.of(UpStep.UNDOING, wanted.name()));
                takeDown.stop(wanted.in(EnvironmentState.DOWN), attempt);
            }
            case UP -> {
                if (isChanging(wanted.name())) {
                    progress.step(Message.of(UpStep.AS_BEFORE, wanted.name()));
                    environments.put(attempt.lease(), former.orElseThrow());
                }
            }
            case CHANGING -> {}
        }
    }

    /** It came up, though not as it should have, where it is not. */
    private boolean isChanging(EnvironmentName name) {
        return environments
                .find(name)
                .filter(known -> known.state() == EnvironmentState.CHANGING)
                .isPresent();
    }
}
