package dev.haechi.wiring.local;

import dev.haechi.store.home.HomeFolder;
import dev.haechi.store.home.ServiceAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The unprivileged server as a child of the worker: the account {@code haechi}, no capability, and
 * no way to root but the recorded runs that the worker carries out. For one thread.
 */
final class ServerChild implements AutoCloseable {
    private static final Duration BETWEEN_STARTS = Duration.ofSeconds(5);
    private static final Duration ENDING = Duration.ofSeconds(10);

    private final HomeFolder home;
    private Optional<Process> child = Optional.empty();
    private long startedAt = System.nanoTime() - BETWEEN_STARTS.toNanos();

    ServerChild(HomeFolder home) {
        this.home = home;
    }

    /** Starts it when it does not run; not more often than every five seconds. */
    void ensure() {
        if (child.filter(Process::isAlive).isPresent()) {
            return;
        }
        if (System.nanoTime() - startedAt < BETWEEN_STARTS.toNanos()) {
            return;
        }
        startedAt = System.nanoTime();
        try {
            child = Optional.of(start());
        } catch (IOException e) {
            throw new UncheckedIOException("the server cannot be started: " + e.getMessage(), e);
        }
    }

    private Process start() throws IOException {
        var builder = new ProcessBuilder(ServiceAccount.SERVER.command(java()));
        builder.environment().put("HAECHI_HOME", home.path().toString());
        builder.directory(home.run().toFile());
        builder.redirectInput(Path.of("/dev/null").toFile());
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(home.logs().resolve("server.log").toFile()));
        builder.redirectErrorStream(true);
        return builder.start();
    }

    /** A small heap and one collector: what it does is waiting and copying. */
    private static List<String> java() throws IOException {
        var distribution = Path.of(System.getProperty("haechi.dist", "."));
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx96m",
                        "-Xss512k",
                        "-XX:MaxMetaspaceSize=128m",
                        "-XX:-UsePerfData"));
        command.add("-cp");
        command.add(Files.readString(distribution.resolve("server.classpath")).strip());
        command.add("dev.haechi.server.Main");
        return command;
    }

    @Override
    public void close() {
        child.ifPresent(ServerChild::end);
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(ENDING.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
