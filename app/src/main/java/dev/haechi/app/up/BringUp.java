package dev.haechi.app.up;

import dev.haechi.access.Actor;
import dev.haechi.access.Permission;
import dev.haechi.access.environment.EnvironmentState;
import dev.haechi.access.environment.Environments;
import dev.haechi.access.secret.Secrets;
import dev.haechi.app.delivery.Delivered;
import dev.haechi.app.delivery.Deliveries;
import dev.haechi.app.environment.DoorCheck;
import dev.haechi.app.environment.EnvironmentCode;
import dev.haechi.app.environment.Intended;
import dev.haechi.app.environment.Judging;
import dev.haechi.app.environment.Known;
import dev.haechi.app.environment.LoopbackPorts;
import dev.haechi.app.environment.ProbeAnswer;
import dev.haechi.app.environment.Probing;
import dev.haechi.app.environment.RouteUrl;
import dev.haechi.app.environment.SameBlueprint;
import dev.haechi.app.environment.TakeDown;
import dev.haechi.app.environment.UpStep;
import dev.haechi.app.gate.Attempt;
import dev.haechi.app.gate.Gate;
import dev.haechi.app.gate.Undertaking;
import dev.haechi.app.progress.Progress;
import dev.haechi.app.progress.SharedProgress;
import dev.haechi.app.provisioning.Provisioning;
import dev.haechi.text.Message;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

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
                .then(_ -> new DoorCheck(ports, environments).check(intended))
                .then(_ -> new SameBlueprint(environments).check(intended))
                .then(
                        _ ->
                                gate.change(
                                        actor,
                                        new Known(environments).jurisdiction(intended).authority(),
                                        undertaking(intended),
                                        attempt -> up(actor, intended, attempt, shared)));
    }

    private static Undertaking undertaking(Intended intended) {
        return new Undertaking(intended.name(), Permission.OPERATE, "environment.up");
    }

    private Result<UpAnswer> up(
            Actor actor, Intended intended, Attempt attempt, Progress progress) {
        return new Undo(takeDown, environments)
                .unlessItWorks(
                        intended.record(EnvironmentState.CHANGING),
                        attempt,
                        progress,
                        () -> started(actor, intended, attempt, progress))
                .then(Came::answered);
    }

    private Result<Came> started(
            Actor actor, Intended intended, Attempt attempt, Progress progress) {
        environments.put(attempt.lease(), intended.record(EnvironmentState.CHANGING));
        var setting = intended.setting();
        var filled =
                new MissingSecrets(secrets, random)
                        .fill(setting, intended.resolved().environmentClass(), progress);
        return filled.then(_ -> make(actor, intended, attempt, progress));
    }

    private Result<Came> make(Actor actor, Intended intended, Attempt attempt, Progress progress) {
        var setting = intended.setting();
        try (var threads = threads()) {
            progress.step(Message.of(UpStep.IMAGES));
            var choice = CommitChoice.of(intended, deliveries.releases(), progress);
            var images = Begun.all(deliveries, setting, choice, threads);
            return provision(intended, attempt, progress)
                    .then(
                            changes ->
                                    new Serving(deliveries, threads)
                                            .all(setting, images, actor.toString(), progress)
                                            .then(
                                                    served ->
                                                            probed(
                                                                    intended, changes, served,
                                                                    attempt, progress)));
        }
    }

    private Result<Integer> provision(Intended intended, Attempt attempt, Progress progress) {
        var landscape = intended.resolved().landscape();
        return provisioning.converge(
                landscape,
                "the account that may open the state folder asked for it",
                attempt,
                progress,
                changes -> progress.step(Message.of(UpStep.NETWORK, changes)));
    }

    private Result<Came> probed(
            Intended intended, int changes, Served served, Attempt attempt, Progress progress) {
        environments.put(attempt.lease(), intended.record(EnvironmentState.UP));
        var probe = probing.probe(intended, progress);
        attempt.fact("probed", probe.sent());
        attempt.fact("mismatches", probe.mismatches().size());
        var answer = answer(intended, changes, served.delivered(), probe);
        return probe.agrees()
                ? Result.ok(new Came(answer, served.setBacks()))
                : Result.failed(
                        Problem.of(
                                        EnvironmentCode.PACKETS_DISAGREE,
                                        probe.mismatches().size(),
                                        probe.sent())
                                .with(probe.mismatches()));
    }

    private static UpAnswer answer(
            Intended intended, int changes, List<Delivered> served, ProbeAnswer probe) {
        return new UpAnswer(
                intended.name().value(),
                changes,
                served.stream()
                        .filter(one -> one.release().isPresent())
                        .map(one -> one.service().value())
                        .toList(),
                served.stream().map(one -> one.service().value()).toList(),
                RouteUrl.of(intended.resolved()),
                probe);
    }

    private static ExecutorService threads() {
        return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("up-", 0).factory());
    }
}
