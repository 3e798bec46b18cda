package dev.haechi.app.up;

import dev.haechi.access.Actor;
import dev.haechi.access.environment.EnvironmentState;
import dev.haechi.app.delivery.Delivered;
import dev.haechi.app.environment.EnvironmentCode;
import dev.haechi.app.environment.Intended;
import dev.haechi.app.environment.ProbeAnswer;
import dev.haechi.app.environment.RouteUrl;
import dev.haechi.app.environment.UpStep;
import dev.haechi.app.gate.Attempt;
import dev.haechi.app.progress.Progress;
import dev.haechi.text.Message;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * One environment on its way up.
 *
 * @param by what it takes
 * @param actor who asked for it
 * @param intended what is wanted
 * @param attempt under way, with its lease
 * @param progress is told each step
 */
record Ascent(BringUp by, Actor actor, Intended intended, Attempt attempt, Progress progress) {

    Result<UpAnswer> run() {
        return new Undo(by.takeDown(), by.environments())
                .unlessItWorks(
                        intended.record(EnvironmentState.CHANGING),
                        attempt,
                        progress,
                        this::started)
                .then(Came::answered);
    }

    private Result<Came> started() {
        mark(EnvironmentState.CHANGING);
        return new MissingSecrets(by.secrets(), by.random())
                .fill(intended.setting(), intended.resolved().environmentClass(), progress)
                .then(_ -> withSources());
    }

    private void mark(EnvironmentState state) {
        by.environments().put(attempt.lease(), intended.record(state));
    }

    private Result<Came> withSources() {
        try (var threads = threads()) {
            var choice = CommitChoice.of(intended, by.deliveries().releases(), progress);
            return Followed.all(by.deliveries(), intended.setting(), choice, threads)
                    .then(sources -> made(sources, threads));
        }
    }

    private Result<Came> made(Followed sources, ExecutorService threads) {
        progress.step(Message.of(UpStep.IMAGES));
        var images = Begun.all(by.deliveries(), intended.setting(), sources, threads);
        var serving = new Serving(by.deliveries(), threads);
        try {
            return provisioned()
                    .then(
                            changes ->
                                    serving.all(
                                                    intended.setting(),
                                                    images,
                                                    actor.toString(),
                                                    progress)
                                            .then(served -> probed(changes, served)));
        } finally {
            images.giveUp(); // where something else failed
        }
    }

    private Result<Integer> provisioned() {
        return by.provisioning()
                .converge(
                        intended.resolved().landscape(),
                        "the account that may open the state folder asked for it",
                        attempt,
                        progress,
                        changes -> progress.step(Message.of(UpStep.NETWORK, changes)));
    }

    private Result<Came> probed(int changes, Served served) {
        mark(EnvironmentState.UP);
        var probe = by.probing().probe(intended, progress);
        attempt.fact("probed", probe.sent());
        attempt.fact("mismatches", probe.mismatches().size());
        return probe.agrees()
                ? Result.ok(new Came(answer(changes, served.delivered(), probe), served.setBacks()))
                : Result.failed(
                        Problem.of(
                                        EnvironmentCode.PACKETS_DISAGREE,
                                        probe.mismatches().size(),
                                        probe.sent())
                                .with(probe.mismatches()));
    }

    private UpAnswer answer(int changes, List<Delivered> served, ProbeAnswer probe) {
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
