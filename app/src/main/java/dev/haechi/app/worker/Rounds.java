package dev.haechi.app.worker;

import dev.haechi.access.AccessCode;
import dev.haechi.access.Actor;
import dev.haechi.access.Door;
import dev.haechi.access.Identity;
import dev.haechi.access.environment.EnvironmentRecord;
import dev.haechi.access.environment.EnvironmentState;
import dev.haechi.access.environment.Environments;
import dev.haechi.app.environment.Intended;
import dev.haechi.app.environment.Mending;
import dev.haechi.model.id.ServiceName;
import dev.haechi.text.Language;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The worker's rounds: every second it sees to the database, the doors and the server, and mends
 * what changed behind its back; meanwhile another thread carries recorded runs out. An outage of
 * one thing is reported once, and does not keep it from the others.
 */
public final class Rounds {
    private static final long PAUSE_MILLIS = 1_000;
    private static final Actor WORKER = new Actor(new Identity.Platform("worker"), Door.PLATFORM);

    private final Environments environments;
    private final Surroundings surroundings;
    private final Mending mending;
    private final LoadFollowing load;
    private final RunWorker runs;
    private final Consumer<String> report;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private String lastReport = "";

    /**
     * @param report takes a line for whoever reads the worker's log
     */
    public Rounds(
            Environments environments,
            Surroundings surroundings,
            Mending mending,
            LoadFollowing load,
            RunWorker runs,
            Consumer<String> report) {
        this.environments = environments;
        this.surroundings = surroundings;
        this.mending = mending;
        this.load = load;
        this.runs = runs;
        this.report = report;
    }

    /** Goes round until {@link #stop}. */
    public void run() {
        Thread.ofVirtual().name("runs").start(this::runs);
        try {
            do {
                round();
            } while (!stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends after the round under way. */
    public void stop() {
        stopped.countDown();
    }

    private void round() {
        attempt("database", surroundings::ensureDatabase);
        attempt("server", surroundings::ensureServer);
        var all = new ArrayList<EnvironmentRecord>();
        attempt("environments", () -> all.addAll(environments.all()));
        var up = all.stream().filter(one -> one.state() != EnvironmentState.DOWN).toList();
        var intended = intended(up);
        attempt("secrets", () -> surroundings.ensureSecrets(intended));
        attempt("doors", () -> surroundings.ensureDoors(intended));
        all.forEach(one -> attempt("environment " + one.name(), () -> mend(one)));
        if (load.due()) {
            up.forEach(one -> attempt("load of " + one.name(), () -> follow(one)));
        }
    }

    private void follow(EnvironmentRecord one) {
        switch (load.follow(WORKER, one)) {
            case Result.Ok<SequencedMap<ServiceName, Integer>>(var scaled)
                    when scaled.isEmpty() -> {}
            case Result.Ok<SequencedMap<ServiceName, Integer>>(var scaled) ->
                    say("environment " + one.name() + ": replicas now " + scaled);
            case Result.Failed<SequencedMap<ServiceName, Integer>>(var problems) ->
                    say(one, problems);
        }
    }

    /** Somebody who changes the environment at this moment is no trouble: the next round looks. */
    private void say(EnvironmentRecord one, List<Problem> problems) {
        problems.stream()
                .filter(problem -> problem.code() != AccessCode.ENVIRONMENT_BUSY)
                .forEach(problem -> say(one, problem));
    }

    private void say(EnvironmentRecord one, Problem problem) {
        say(
                "environment "
                        + one.name()
                        + ": "
                        + problem.code().key()
                        + " "
                        + Language.ENGLISH.say(problem));
    }

    private static List<Intended> intended(List<EnvironmentRecord> up) {
        var all = new ArrayList<Intended>();
        for (var one : up) {
            if (Intended.of(one) instanceof Result.Ok<Intended>(var intended)) {
                all.add(intended);
            }
        }
        return all;
    }

    private void mend(EnvironmentRecord one) {
        switch (mending.mend(WORKER, one)) {
            case Result.Ok<Mending.Mended>(var mended) when mended.nothing() -> {}
            case Result.Ok<Mending.Mended>(var mended) ->
                    say(
                            "environment "
                                    + one.name()
                                    + ": mended "
                                    + mended.changes()
                                    + " changes of the network, started again "
                                    + mended.services());
            case Result.Failed<Mending.Mended>(var problems) -> say(one, problems);
        }
    }

    private void runs() {
        while (stopped.getCount() > 0) {
            attempt(
                    "runs",
                    () -> {
                        if (!runs.once()) {
                            runs.queue().awaitWork(Duration.ofMillis(PAUSE_MILLIS));
                        }
                    });
        }
    }

    /** Whatever fails is told, and tried again in the next round. */
    private void attempt(String what, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            say(what + ": " + e.getMessage());
            pauseAfterFailure();
        }
    }

    private void pauseAfterFailure() {
        try {
            stopped.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The same line is not repeated every second. */
    private synchronized void say(String line) {
        if (!line.equals(lastReport)) {
            lastReport = line;
            report.accept(line);
        }
    }
}
