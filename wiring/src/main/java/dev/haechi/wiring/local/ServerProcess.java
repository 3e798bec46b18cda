package dev.haechi.wiring.local;

import dev.haechi.access.environment.EnvironmentState;
import dev.haechi.access.environment.Environments;
import dev.haechi.app.boot.UnitFile;
import dev.haechi.store.home.HomeFolder;
import dev.haechi.text.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The process in the background that keeps environments up: started by {@code up}, one per state
 * folder, known by its id in a file.
 *
 * @param home whose
 */
public record ServerProcess(HomeFolder home) {
    private static final Duration STARTING = Duration.ofSeconds(30);
    private static final Duration ENDING = Duration.ofSeconds(20);
    private static final long PAUSE_MILLIS = 50;

    public static ServerProcess of(HomeFolder home) {
        return new ServerProcess(home);
    }

    /** Of the state folder that the variables of a process name. */
    public static ServerProcess ofEnvironment(Map<String, String> environment) {
        return new ServerProcess(HomeFolder.of(environment));
    }

    /** The file that holds its process id while it runs. */
    public Path pidFile() {
        return home.run().resolve("worker.pid");
    }

    /** The file that appears when it has gone its first round. */
    public Path readyFile() {
        return home.run().resolve("worker.ready");
    }

    /** The log of it. */
    public Path log() {
        return home.logs().resolve("worker.log");
    }

    /** The running process, if there is one. */
    public Optional<ProcessHandle> find() {
        try {
            if (!Files.exists(pidFile())) {
                return Optional.empty();
            }
            return ProcessHandle.of(Long.parseLong(Files.readString(pidFile()).strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(ServerProcess::isOurs);
        } catch (IOException e) {
            throw new UncheckedIOException(pidFile() + " cannot be read", e);
        } catch (NumberFormatException _) {
            return Optional.empty(); // cut off while it was written: nobody runs under it
        }
    }

    /** A process id is used again after a reboot: the command tells whose it is. */
    private static boolean isOurs(ProcessHandle process) {
        return process.info().commandLine().filter(line -> line.contains("haechi")).isPresent();
    }

    /**
     * Starts it when it does not run, or runs another build of Haechi than this process, and waits
     * until it is ready. What the former one was at is taken up by the new one.
     */
    public Optional<Problem> ensure() {
        var running = find();
        boolean current = running.filter(ServerProcess::isOfThisBuild).isPresent();
        if (current && Files.exists(readyFile())) {
            return Optional.empty();
        }
        boolean restarted = !current && running.filter(ServerProcess::isOfSystemd).isPresent();
        if (!current) {
            end();
        }
        try {
            Files.deleteIfExists(readyFile());
            if (!restarted && find().isEmpty()) {
                start();
            }
            return await() ? Optional.empty() : Optional.of(notStarted());
        } catch (IOException e) {
            throw new UncheckedIOException("the server cannot be started", e);
        }
    }

    /** The script gives each build a folder of its own; without it there is but one build. */
    static boolean isOfThisBuild(ProcessHandle process) {
        var build = System.getProperty("haechi.dist", "");
        return build.isEmpty()
                || process.info().commandLine().filter(line -> line.contains(build)).isPresent();
    }

    /** Whether systemd started it, and starts it again by itself. */
    private static boolean isOfSystemd(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cgroup"))
                    .contains("/" + UnitFile.PLACE.getFileName());
        } catch (IOException ended) {
            return false;
        }
    }

    private void start() throws IOException {
        var builder =
                new ProcessBuilder(
                        "setsid", "--fork", program().toString(), "server", "--foreground");
        builder.environment().put("HAECHI_HOME", home.path().toString());
        builder.redirectInput(Path.of("/dev/null").toFile());
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.redirectErrorStream(true);
        builder.start();
    }

    /** The script that started this process. */
    static Path program() {
        var named = System.getProperty("haechi.program", "");
        if (named.isEmpty()) {
            throw new IllegalStateException("start Haechi by its script: ./haechi");
        }
        return Path.of(named);
    }

    private boolean await() {
        long end = System.nanoTime() + STARTING.toNanos();
        while (System.nanoTime() < end) {
            if (Files.exists(readyFile())) {
                return true;
            }
            pause();
        }
        return false;
    }

    private Problem notStarted() {
        return Problem.of(LocalCode.SERVER_NOT_STARTED, STARTING.toSeconds(), log());
    }

    /** Ends it when no environment is up any more. */
    public void endWhenIdle(Environments environments) {
        boolean idle =
                environments.all().stream().allMatch(one -> one.state() == EnvironmentState.DOWN);
        if (idle) {
            end();
        }
    }

    /** Ends it, politely first. Does nothing when it does not run. */
    public void end() {
        find().ifPresent(ServerProcess::end);
        try {
            Files.deleteIfExists(readyFile());
            Files.deleteIfExists(pidFile());
        } catch (IOException e) {
            throw new UncheckedIOException(pidFile() + " cannot be deleted", e);
        }
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(ENDING.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException _) {
            process.destroyForcibly();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
