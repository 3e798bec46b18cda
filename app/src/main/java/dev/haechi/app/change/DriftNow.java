package dev.haechi.app.change;

import dev.haechi.access.Actor;
import dev.haechi.access.Permission;
import dev.haechi.access.environment.EnvironmentRecord;
import dev.haechi.access.environment.EnvironmentState;
import dev.haechi.app.environment.EnvironmentCode;
import dev.haechi.app.environment.Intended;
import dev.haechi.app.environment.Known;
import dev.haechi.app.environment.TooFew;
import dev.haechi.app.gate.Gate;
import dev.haechi.app.gate.Undertaking;
import dev.haechi.app.provisioning.Provisioning;
import dev.haechi.delivery.rollout.ReplicaRuntime;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;

/**
 * What of an environment that is up changed behind Haechi's back. Changes nothing: the worker mends
 * it by itself within seconds.
 *
 * @param gate permission
 * @param known environments of this machine
 * @param provisioning of networks
 * @param runtime of its containers
 */
public record DriftNow(Gate gate, Known known, Provisioning provisioning, ReplicaRuntime runtime) {

    /** The differences from what was applied last; a problem when it is not up. */
    public Result<DriftAnswer> run(Actor actor, EnvironmentName name) {
        return known.find(name)
                .then(
                        record ->
                                gate.look(
                                        actor,
                                        record.authority(),
                                        new Undertaking(name, Permission.READ, "environment.drift"),
                                        () -> drift(record)));
    }

    private Result<DriftAnswer> drift(EnvironmentRecord record) {
        if (record.state() != EnvironmentState.UP) {
            return Result.failed(
                    Problem.of(EnvironmentCode.NOT_UP, record.name(), record.blueprintPath()));
        }
        return Intended.of(record).map(this::differences);
    }

    private DriftAnswer differences(Intended intended) {
        var replicas = runtime.observe(intended.name());
        var missing =
                TooFew.of(intended.resolved().workloads(), replicas).stream()
                        .map(
                                one ->
                                        new DriftAnswer.Missing(
                                                one.workload().name().value(),
                                                one.running(),
                                                one.workload().replicas().min()))
                        .toList();
        return new DriftAnswer(
                intended.name().value(),
                Differences.of(provisioning.look(intended.resolved().landscape())),
                missing);
    }
}
