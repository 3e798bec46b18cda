package dev.haechi.app.change;

import dev.haechi.access.Actor;
import dev.haechi.access.Permission;
import dev.haechi.access.environment.EnvironmentRecord;
import dev.haechi.access.environment.EnvironmentState;
import dev.haechi.access.environment.Environments;
import dev.haechi.app.environment.DoorCheck;
import dev.haechi.app.environment.Intended;
import dev.haechi.app.environment.Judging;
import dev.haechi.app.environment.Known;
import dev.haechi.app.environment.LoopbackPorts;
import dev.haechi.app.environment.SameBlueprint;
import dev.haechi.app.gate.Attempt;
import dev.haechi.app.gate.Gate;
import dev.haechi.app.gate.Undertaking;
import dev.haechi.app.progress.Progress;
import dev.haechi.app.provisioning.Feasible;
import dev.haechi.app.provisioning.Provisioning;
import dev.haechi.app.provisioning.ProvisioningCode;
import dev.haechi.provision.Plan;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;

/**
 * Makes the network what a blueprint says, and nothing else: {@code up} without its services.
 *
 * @param judging what stops an environment
 * @param gate permission, lease, record
 * @param environments that this machine knows
 * @param ports of the machine
 * @param provisioning of networks
 */
public record ApplyNow(
        Judging judging,
        Gate gate,
        Environments environments,
        LoopbackPorts ports,
        Provisioning provisioning) {

    /**
     * Applies the plan of this moment, if it is the one that was approved.
     *
     * @param approval by the actor
     * @return what was done; the environment keeps its state when it is up already, and otherwise
     *     waits for {@code up} to bring its services
     */
    public Result<ApplyAnswer> run(
            Actor actor, Intended intended, Approval approval, Progress progress) {
        var authority = new Known(environments).jurisdiction(intended).authority();
        var what = new Undertaking(intended.name(), Permission.OPERATE, "environment.apply");
        return judging.admit(intended)
                .then(_ -> Feasible.check(provisioning.cloud(), intended.resolved()))
                .then(_ -> new DoorCheck(ports, environments).check(intended))
                .then(_ -> new SameBlueprint(environments).check(intended))
                .then(
                        _ ->
                                gate.change(
                                        actor,
                                        authority,
                                        what,
                                        attempt ->
                                                apply(
                                                        actor, intended, approval, attempt,
                                                        progress)));
    }

    private Result<ApplyAnswer> apply(
            Actor actor, Intended intended, Approval approval, Attempt attempt, Progress progress) {
        var plan = provisioning.plan(intended.resolved().landscape());
        attempt.fact("plan", plan.digest());
        if (!approval.covers(plan)) {
            return Result.failed(moved(intended, approval, plan));
        }
        environments.put(attempt.lease(), intended.record(state(intended)));
        return provisioning
                .apply(plan, "approved by " + actor, attempt, progress)
                .map(changes -> new ApplyAnswer(intended.name().value(), plan.digest(), changes));
    }

    /** What is up goes on with the new network; else nothing runs, and the network is begun. */
    private EnvironmentState state(Intended intended) {
        return environments
                .find(intended.name())
                .map(EnvironmentRecord::state)
                .filter(state -> state == EnvironmentState.UP)
                .orElse(EnvironmentState.CHANGING);
    }

    private static Problem moved(Intended intended, Approval approval, Plan plan) {
        var approved =
                switch (approval) {
                    case Approval.OfPlan(var digest) -> digest;
                    case Approval.OfWhatever() -> plan.digest();
                };
        return Problem.of(ProvisioningCode.MOVED, intended.name(), approved, plan.digest());
    }
}
