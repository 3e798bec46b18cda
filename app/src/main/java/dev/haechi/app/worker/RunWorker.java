package dev.haechi.app.worker;

import dev.haechi.access.Actor;
import dev.haechi.access.Door;
import dev.haechi.access.Identity;
import dev.haechi.access.Permission;
import dev.haechi.access.environment.EnvironmentRecord;
import dev.haechi.access.environment.Environments;
import dev.haechi.app.delivery.Delivered;
import dev.haechi.app.delivery.Deliveries;
import dev.haechi.app.delivery.DeliveryCode;
import dev.haechi.app.delivery.Setting;
import dev.haechi.app.environment.Intended;
import dev.haechi.app.environment.Known;
import dev.haechi.app.gate.Attempt;
import dev.haechi.app.gate.Gate;
import dev.haechi.app.gate.Undertaking;
import dev.haechi.delivery.image.Image;
import dev.haechi.delivery.notice.Notice;
import dev.haechi.delivery.notice.NoticeKind;
import dev.haechi.delivery.notice.Outbox;
import dev.haechi.delivery.run.RunClaim;
import dev.haechi.delivery.run.RunQueue;
import dev.haechi.delivery.run.RunRequest;
import dev.haechi.model.workload.Workload;
import dev.haechi.text.Language;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Carries out recorded runs, and nothing that is not recorded. A run whose worker died is claimed
 * again and goes on: what was built and started is found.
 *
 * @param name of this worker, for the record
 * @param queue of runs
 * @param environments that this machine knows
 * @param gate permission, lease, record
 * @param deliveries of services
 * @param outbox for what people are told
 * @param claimLife how long a run is waited for whose worker says nothing any more
 */
public record RunWorker(
        String name,
        RunQueue queue,
        Environments environments,
        Gate gate,
        Deliveries deliveries,
        Outbox outbox,
        Duration claimLife) {
    /** Four heartbeats of a worker, one of which may be late. */
    public static final Duration USUAL_LIFE = Duration.ofSeconds(20);

    /** Carries out the oldest run that can begin; whether there was one. */
    public boolean once() {
        var claim = queue.claim(name, claimLife);
        claim.ifPresent(this::carryOut);
        return claim.isPresent();
    }

    private void carryOut(RunClaim claim) {
        try (var beats = RunHeartbeat.start(queue, claim, claimLife)) {
            end(claim, run(claim, beats));
        } catch (RuntimeException e) {
            var reason = "Haechi could not carry it out: " + e.getMessage();
            queue.fail(claim, reason);
            tell(claim.run().request(), NoticeKind.DEPLOY_FAILED, reason);
            throw e;
        }
    }

    private Result<Delivered> run(RunClaim claim, RunHeartbeat beats) {
        var request = claim.run().request();
        var actor =
                new Actor(new Identity.Platform("worker for " + request.author()), Door.PLATFORM);
        return new Known(environments)
                .find(request.environment())
                .then(
                        known ->
                                gate.change(
                                        actor,
                                        known.authority(),
                                        new Undertaking(
                                                request.environment(),
                                                Permission.OPERATE,
                                                "run.deliver"),
                                        attempt -> deliver(known, request, attempt, beats)));
    }

    private Result<Delivered> deliver(
            EnvironmentRecord known, RunRequest request, Attempt attempt, RunHeartbeat beats) {
        attempt.fact("service", request.service());
        attempt.fact("commit", request.commit());
        attempt.fact("author", request.author());
        return Intended.of(known)
                .then(
                        intended -> {
                            var setting = intended.setting();
                            return setting.service(request.service())
                                    .then(one -> deliver(setting, one, request, beats));
                        });
    }

    private Result<Delivered> deliver(
            Setting setting, Workload workload, RunRequest request, RunHeartbeat beats) {
        beats.progress("building " + request.commit().brief());
        var commit = Optional.of(request.commit());
        return switch (deliveries.image(setting, workload, commit)) {
            case Result.Failed<Image>(var problems) -> notBuilt(request, problems);
            case Result.Ok<Image>(var image) -> {
                tell(request, NoticeKind.BUILT, "");
                yield deliveries.bring(
                        setting,
                        workload,
                        image,
                        commit,
                        request.author(),
                        step -> beats.progress(step.getClass().getSimpleName()));
            }
        };
    }

    private static Result<Delivered> notBuilt(RunRequest request, List<Problem> problems) {
        var all = new ArrayList<>(problems);
        all.add(Problem.of(DeliveryCode.NOT_BUILT, request.service(), request.commit().brief()));
        return new Result.Failed<>(all);
    }

    private void end(RunClaim claim, Result<Delivered> result) {
        var request = claim.run().request();
        switch (result) {
            case Result.Ok<Delivered> _ -> {
                queue.succeed(claim);
                tell(request, NoticeKind.DEPLOYED, "");
            }
            case Result.Failed<Delivered>(var problems) -> {
                queue.fail(claim, reason(problems));
                tell(request, kind(problems), headline(problems));
            }
        }
    }

    private static NoticeKind kind(List<Problem> problems) {
        var last = problems.getLast().code();
        if (last == DeliveryCode.NOT_BUILT) {
            return NoticeKind.BUILD_FAILED;
        }
        return last == DeliveryCode.ROLLED_BACK ? NoticeKind.ROLLED_BACK : NoticeKind.DEPLOY_FAILED;
    }

    /** The messages and the last lines of what failed. */
    private static String reason(List<Problem> problems) {
        return problems.stream()
                .map(
                        one ->
                                Language.ENGLISH.say(one)
                                        + one.details().stream()
                                                .map(line -> "\n" + line)
                                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    /** Without log lines: they may hold anything, and leave the machine. */
    private static String headline(List<Problem> problems) {
        return problems.stream().map(Language.ENGLISH::say).collect(Collectors.joining("; "));
    }

    private void tell(RunRequest request, NoticeKind kind, String reason) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("service", request.service().value());
        facts.put("commit", request.commit().brief());
        facts.put("person", request.author());
        if (!reason.isEmpty()) {
            facts.put("reason", reason);
        }
        outbox.add(new Notice(request.environment(), kind, facts));
    }
}
