package dev.haechi.wiring.local;

import dev.haechi.delivery.rollout.Replica;
import dev.haechi.delivery.rollout.ReplicaRuntime;
import dev.haechi.delivery.rollout.Revision;
import dev.haechi.delivery.rollout.RolloutStep;
import dev.haechi.delivery.rollout.StepOutcome;
import dev.haechi.delivery.rollout.Usage;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.InstanceId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** One runtime for each environment: instances of two environments may have the same name. */
final class ReplicasByEnvironment implements ReplicaRuntime {
    private final Map<EnvironmentName, ReplicaRuntime> byName = new ConcurrentHashMap<>();
    private final Function<EnvironmentName, ReplicaRuntime> runtime;

    ReplicasByEnvironment(Function<EnvironmentName, ReplicaRuntime> runtime) {
        this.runtime = runtime;
    }

    private ReplicaRuntime of(EnvironmentName environment) {
        return byName.computeIfAbsent(environment, runtime);
    }

    @Override
    public List<Replica> observe(EnvironmentName environment) {
        return of(environment).observe(environment);
    }

    @Override
    public boolean mayHaveChanged(EnvironmentName environment) {
        return of(environment).mayHaveChanged(environment);
    }

    @Override
    public Watch watch(EnvironmentName environment, Consumer<List<Replica>> listener) {
        return of(environment).watch(environment, listener);
    }

    @Override
    public StepOutcome apply(RolloutStep step) {
        return of(environment(step)).apply(step);
    }

    private static EnvironmentName environment(RolloutStep step) {
        return switch (step) {
            case RolloutStep.Start(var revision, _) -> revision.environment();
            case RolloutStep.AwaitHealthy(var revision, _) -> revision.environment();
            case RolloutStep.Admit(var revision, _) -> revision.environment();
            case RolloutStep.Drain(var revision, _, _) -> revision.environment();
            case RolloutStep.Stop(var environment, _, _, _) -> environment;
        };
    }

    @Override
    public StepOutcome configure(Revision revision, InstanceId slot) {
        return of(revision.environment()).configure(revision, slot);
    }

    @Override
    public boolean leadsCalls(Revision revision, List<Replica> observed) {
        return of(revision.environment()).leadsCalls(revision, observed);
    }

    @Override
    public List<String> lastLines(EnvironmentName environment, InstanceId slot, int most) {
        return of(environment).lastLines(environment, slot, most);
    }

    @Override
    public Watch follow(
            EnvironmentName environment, InstanceId slot, int before, Consumer<String> line) {
        return of(environment).follow(environment, slot, before, line);
    }

    @Override
    public List<Usage> usage(EnvironmentName environment) {
        return of(environment).usage(environment);
    }

    @Override
    public void clear(EnvironmentName environment, Duration grace) {
        of(environment).clear(environment, grace);
    }
}
