package dev.haechi.wiring.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.delivery.run.Run;
import dev.haechi.delivery.run.RunState;
import dev.haechi.store.testing.TestPostgres;
import dev.haechi.wiring.testing.KnownBank;
import dev.haechi.wiring.testing.LoneWorker;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Workers as processes of their own, killed without a word. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class KilledWorkerTest {
    /** Each waits for half a second: together longer than a claim lives without a heartbeat. */
    private static final int WAITED = 8;

    @TempDir Path temp;

    /** The queue is one for all tests of the run. */
    @BeforeEach
    void nothing_else_is_queued() {
        var minute = Duration.ofMinutes(1);
        for (var claim = UseCases.QUEUE.claim("test", minute);
                claim.isPresent();
                claim = UseCases.QUEUE.claim("test", minute)) {
            UseCases.QUEUE.fail(claim.get(), "belongs to another test");
        }
    }

    @Test
    void a_run_whose_worker_is_killed_goes_on_with_another_one_and_never_with_two()
            throws Exception {
        var bank = KnownBank.dev(temp);
        UseCases.pushes()
                .pushed(bank.actor("kim"), bank.name(), KnownBank.WEB, "main", bank.follow())
                .orThrow();
        try (var first = new Worker("hang")) {
            first.says("building");
            try (var second = new Worker("build")) {
                for (int i = 0; i < WAITED; i++) {
                    assertThat(second.line()).isEqualTo("waiting");
                }
                assertThat(newest(bank).attempt()).isEqualTo(1);

                first.kill();

                second.says("building");
                second.says("delivered");
            }
        }
        assertThat(newest(bank).state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(newest(bank).attempt()).isEqualTo(2);
    }

    @Test
    void a_run_that_kills_its_worker_every_time_fails_with_the_reason() throws Exception {
        var bank = KnownBank.dev(temp);
        UseCases.pushes()
                .pushed(bank.actor("kim"), bank.name(), KnownBank.WEB, "main", bank.follow())
                .orThrow();
        for (int i = 0; i < 3; i++) {
            try (var worker = new Worker("hang")) {
                worker.says("building");
            }
        }
        try (var last = new Worker("build")) {
            while (newest(bank).state() == RunState.RUNNING) {
                assertThat(last.line()).isEqualTo("waiting");
            }
        }
        assertThat(newest(bank).state()).isEqualTo(RunState.FAILED);
        assertThat(newest(bank).reason().orElse("")).contains("its worker died 3 times");
    }

    private static Run newest(KnownBank bank) {
        return UseCases.QUEUE.newest(bank.name(), 1).getFirst();
    }

    /** One of them. */
    private static final class Worker implements AutoCloseable {
        private final Process process;
        private final BufferedReader output;

        Worker(String way) throws IOException {
            process =
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    LoneWorker.class.getName(),
                                    TestPostgres.home().path().toString(),
                                    way)
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            output = process.inputReader();
        }

        String line() throws IOException {
            return String.valueOf(output.readLine());
        }

        /** Waits for what it says, passing over that it waits. */
        void says(String what) throws IOException {
            var line = line();
            while (line.equals("waiting")) {
                line = line();
            }
            assertThat(line).isEqualTo(what);
        }

        void kill() {
            process.destroyForcibly().onExit().join();
        }

        @Override
        public void close() {
            kill();
        }
    }
}
