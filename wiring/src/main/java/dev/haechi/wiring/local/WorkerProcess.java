package dev.haechi.wiring.local;

import dev.haechi.app.environment.Intended;
import dev.haechi.app.environment.Mending;
import dev.haechi.app.environment.QuietTimes;
import dev.haechi.app.gate.Patience;
import dev.haechi.app.worker.Handover;
import dev.haechi.app.worker.LoadFollowing;
import dev.haechi.app.worker.Rounds;
import dev.haechi.app.worker.RunWorker;
import dev.haechi.app.worker.Surroundings;
import dev.haechi.store.embedded.EmbeddedPostgres;
import dev.haechi.text.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What {@code haechi server --foreground} is: the root worker. It keeps database, doors and the
 * unprivileged server alive, mends drift and carries recorded runs out, until it is told to end.
 */
public final class WorkerProcess {
    /** A run waits this long for whatever else changes its environment. */
    private static final Duration LONGEST_RUN = Duration.ofMinutes(30);

    private static final Duration ENDING = Duration.ofSeconds(18);

    private final Map<String, String> environment;
    private final PrintWriter log;
    private final CountDownLatch ended = new CountDownLatch(1);

    /**
     * @param environment variables of the process
     * @param log where it says what it did
     */
    public WorkerProcess(Map<String, String> environment, PrintWriter log) {
        this.environment = environment;
        this.log = log;
    }

    /** Runs until SIGTERM; a problem when another one runs already. */
    public Optional<Problem> run() {
        try {
            return running();
        } finally {
            ended.countDown();
        }
    }

    private Optional<Problem> running() {
        try (var machine = Machine.open(environment, Patience.silent(LONGEST_RUN));
                var doors = new OpenDoors();
                var server = new ServerChild(machine.home())) {
            var process = ServerProcess.of(machine.home());
            var other = process.find().filter(one -> one.pid() != ProcessHandle.current().pid());
            if (other.isPresent()) {
                return Optional.of(Problem.of(LocalCode.ALREADY_RUNS, other.get().pid()));
            }
            write(process);
            var rounds = rounds(machine, doors, server, process);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(rounds), "end"));
            rounds.run();
            return Optional.empty();
        }
    }

    private static void write(ServerProcess process) {
        try {
            Files.writeString(process.pidFile(), Long.toString(ProcessHandle.current().pid()));
        } catch (IOException e) {
            throw new UncheckedIOException(process.pidFile() + " cannot be written", e);
        }
    }

    /** Waits for the work and not for its thread, which may be on its way into this very exit. */
    private void end(Rounds rounds) {
        rounds.stop();
        try {
            if (!ended.await(ENDING.toMillis(), TimeUnit.MILLISECONDS)) {
                say("not everything was ended within " + ENDING.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Rounds rounds(
            Machine machine, OpenDoors doors, ServerChild server, ServerProcess process) {
        var name = "worker " + ProcessHandle.current().pid();
        return new Rounds(
                machine.environments(),
                new Kept(
                        new EmbeddedPostgres(machine.home()),
                        doors,
                        server,
                        machine.handover(),
                        process),
                new Mending(
                        machine.gate().with(Patience.none()),
                        machine.provisioning(),
                        machine.deliveries(),
                        new QuietTimes(machine.clock())),
                new LoadFollowing(
                        machine.gate().with(Patience.none()),
                        machine.deliveries(),
                        machine.clock()),
                new RunWorker(
                        name,
                        machine.runs(),
                        machine.environments(),
                        machine.gate(),
                        machine.deliveries(),
                        machine.outbox(),
                        RunWorker.USUAL_LIFE),
                this::say);
    }

    private void say(String line) {
        log.println(line);
        log.flush();
    }

    /** What is kept alive. It is ready when the doors were open and the server answered once. */
    private record Kept(
            EmbeddedPostgres postgres,
            OpenDoors doors,
            ServerChild server,
            Handover handover,
            ServerProcess process)
            implements Surroundings {
        @Override
        public void ensureDatabase() {
            if (!postgres.isRunning()) {
                postgres.start();
            }
        }

        @Override
        public void ensureDoors(List<Intended> up) {
            doors.lead(up);
            if (!Files.exists(process.readyFile()) && server.answers(serverDoors(up))) {
                try {
                    Files.writeString(process.readyFile(), "");
                } catch (IOException e) {
                    throw new UncheckedIOException(process.readyFile() + " cannot be written", e);
                }
            }
        }

        private static List<Integer> serverDoors(List<Intended> up) {
            return up.stream().map(one -> one.resolved().doors().server().number()).toList();
        }

        @Override
        public void ensureServer() {
            server.ensure();
        }

        @Override
        public void ensureSecrets(List<Intended> up) {
            handover.give(up);
        }
    }
}
