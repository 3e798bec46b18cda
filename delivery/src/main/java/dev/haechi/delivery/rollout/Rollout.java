package dev.haechi.delivery.rollout;

import dev.haechi.model.id.InstanceId;
import dev.haechi.text.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Carries rollouts out: observes, plans, and applies step after step. When a step fails, the former
 * revision is brought back by itself; where the former one is the wanted one, what was started is
 * ended again and what ran before goes on. Whoever was killed in the middle calls again: what was
 * done is found and kept.
 */
public final class Rollout {
    private final ReplicaRuntime runtime;

    public Rollout(ReplicaRuntime runtime) {
        this.runtime = runtime;
    }

    /** Observes, and brings a revision into service. */
    public RolloutOutcome bring(
            Revision wanted, int count, Optional<Revision> former, Consumer<RolloutStep> progress) {
        return bring(wanted, count, runtime.observe(wanted.environment()), former, progress);
    }

    /**
     * Brings a revision into service.
     *
     * @param count how many replicas
     * @param seen all that runs in the environment, observed just now
     * @param former what to go back to; empty: a failed first rollout is cleared away
     * @param progress is told each step before it is applied
     */
    public RolloutOutcome bring(
            Revision wanted,
            int count,
            List<Replica> seen,
            Optional<Revision> former,
            Consumer<RolloutStep> progress) {
        var started = new ArrayList<InstanceId>();
        var failure =
                apply(
                        RolloutPlanner.plan(wanted, count, seen),
                        step -> {
                            if (step instanceof RolloutStep.Start(_, var slots)) {
                                slots.forEach(slot -> started.add(slot.instance()));
                            }
                            progress.accept(step);
                        });
        if (failure.isEmpty()) {
            return new RolloutOutcome.Serving(wanted);
        }
        if (former.isEmpty()) {
            apply(replan(wanted, 0), progress);
            return new RolloutOutcome.Failed(failure.get(), Optional.empty());
        }
        if (former.get().key().equals(wanted.key())) {
            return new RolloutOutcome.Failed(failure.get(), end(wanted, started));
        }
        var second = apply(replan(former.get(), count), progress);
        return second.isEmpty()
                ? new RolloutOutcome.RolledBack(former.get(), failure.get())
                : new RolloutOutcome.Failed(failure.get(), second);
    }

    private Optional<Problem> end(Revision revision, List<InstanceId> slots) {
        var stop =
                new RolloutStep.Stop(
                        revision.environment(), revision.service(), slots, RolloutPlanner.GRACE);
        return runtime.apply(stop) instanceof StepOutcome.Failed(var problem)
                ? Optional.of(problem)
                : Optional.empty();
    }

    private List<RolloutStep> replan(Revision revision, int count) {
        return RolloutPlanner.plan(revision, count, runtime.observe(revision.environment()));
    }

    private Optional<Problem> apply(List<RolloutStep> steps, Consumer<RolloutStep> progress) {
        for (var step : steps) {
            progress.accept(step);
            switch (runtime.apply(step)) {
                case StepOutcome.Done() -> {}
                case StepOutcome.Failed(var problem) -> {
                    return Optional.of(problem);
                }
            }
        }
        return Optional.empty();
    }
}
