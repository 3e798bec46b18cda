package dev.haechi.app.deploy;

import dev.haechi.access.Actor;
import dev.haechi.app.push.PushCode;
import dev.haechi.app.record.Records;
import dev.haechi.delivery.run.Run;
import dev.haechi.delivery.run.RunId;
import dev.haechi.delivery.run.RunQueue;
import dev.haechi.delivery.run.RunState;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Follows a run to its end.
 *
 * @param records who may read them
 * @param queue of runs
 */
public record RunWatch(Records records, RunQueue queue) {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    /**
     * Waits until a run is over, or waits for somebody's approval.
     *
     * @param most then it goes on without us
     * @param changed is told the run whenever something about it changed, at first too
     * @return the run; its reason as a problem, with the last lines, when it failed
     */
    public Result<Run> await(
            Actor actor,
            EnvironmentName environment,
            RunId id,
            Duration most,
            Consumer<Run> changed) {
        return records.run(actor, environment, id).then(run -> await(run, most, changed));
    }

    private Result<Run> await(Run first, Duration most, Consumer<Run> changed) {
        long end = System.nanoTime() + most.toNanos();
        var run = first;
        changed.accept(run);
        while (!run.state().isOver() && run.state() != RunState.CANDIDATE) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                return Result.failed(Problem.of(DeployCode.STILL_RUNS, run.id(), shown(most)));
            }
            queue.awaitWork(BETWEEN_LOOKS);
            var now = queue.find(run.id());
            if (now.isEmpty()) {
                return Result.failed(
                        Problem.of(PushCode.NO_SUCH_RUN, run.id(), run.request().environment()));
            }
            if (!now.get().equals(run)) {
                changed.accept(now.get());
            }
            run = now.get();
        }
        return run.state() == RunState.FAILED ? Result.failed(failure(run)) : Result.ok(run);
    }

    private static String shown(Duration most) {
        return most.toMinutes() + " min";
    }

    /** The reason's first line says what, the others are what was printed last. */
    private static Problem failure(Run run) {
        var lines = run.reason().orElse("-").lines().toList();
        return Problem.of(
                        DeployCode.FAILED,
                        run.id(),
                        run.request().service(),
                        run.request().commit().brief(),
                        lines.isEmpty() ? "-" : lines.getFirst(),
                        run.request().environment())
                .with(lines.isEmpty() ? List.of() : lines.subList(1, lines.size()));
    }
}
