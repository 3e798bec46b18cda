package dev.haechi.app.up;

import dev.haechi.access.Actor;
import dev.haechi.access.Permission;
import dev.haechi.access.environment.Environments;
import dev.haechi.access.secret.Secrets;
import dev.haechi.app.delivery.Deliveries;
import dev.haechi.app.environment.DoorCheck;
import dev.haechi.app.environment.Intended;
import dev.haechi.app.environment.Judging;
import dev.haechi.app.environment.Known;
import dev.haechi.app.environment.LoopbackPorts;
import dev.haechi.app.environment.Probing;
import dev.haechi.app.environment.SameBlueprint;
import dev.haechi.app.environment.TakeDown;
import dev.haechi.app.gate.Gate;
import dev.haechi.app.gate.Undertaking;
import dev.haechi.app.progress.Progress;
import dev.haechi.app.progress.SharedProgress;
import dev.haechi.app.provisioning.Feasible;
import dev.haechi.app.provisioning.Provisioning;
import dev.haechi.text.Result;
import java.security.SecureRandom;

/**
 * From a blueprint to proven, running services. Runs again from wherever it was interrupted: what
 * is right already is left alone, and a run with nothing to do changes nothing. An environment that
 * was down and does not come up is down again afterwards: nothing half-done stays behind. One whose
 * newest versions had to be rolled back is up, and that is a failure all the same.
 *
 * @param judging what stops an environment
 * @param gate permission, lease, record
 * @param environments that this machine knows
 * @param secrets that containers are given
 * @param random for secrets that are missing in development
 * @param ports of the machine
 * @param provisioning of networks
 * @param deliveries of services
 * @param probing with real packets
 * @param takeDown of what did not come up
 */
public record BringUp(
        Judging judging,
        Gate gate,
        Environments environments,
        Secrets secrets,
        SecureRandom random,
        LoopbackPorts ports,
        Provisioning provisioning,
        Deliveries deliveries,
        Probing probing,
        TakeDown takeDown) {

    /**
     * Brings an environment up.
     *
     * @param intended what is wanted
     * @param progress is told each step
     */
    public Result<UpAnswer> run(Actor actor, Intended intended, Progress progress) {
        var shared = new SharedProgress(progress);
        return judging.admit(intended)
                .then(_ -> Feasible.check(provisioning.cloud(), intended.resolved()))
                .then(_ -> new DoorCheck(ports, environments).check(intended))
                .then(_ -> new SameBlueprint(environments).check(intended))
                .then(
                        _ ->
                                gate.change(
                                        actor,
                                        new Known(environments).jurisdiction(intended).authority(),
                                        undertaking(intended),
                                        attempt ->
                                                new Ascent(this, actor, intended, attempt, shared)
                                                        .run()));
    }

    private static Undertaking undertaking(Intended intended) {
        return new Undertaking(intended.name(), Permission.OPERATE, "environment.up");
    }
}
