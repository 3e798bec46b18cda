package dev.haechi.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs commands as a person would type them, in a folder, with settings of its own.
 *
 * @param folder where they run
 * @param settings environment variables beside the inherited ones
 */
record Shell(Path folder, Map<String, String> settings) {
    /**
     * What a command did.
     *
     * @param output of standard output
     * @param errors of standard error
     */
    record Ran(String command, int exit, String output, String errors) {
        /** Both streams and the exit code, for a failing assertion. */
        String everything() {
            return "$ " + command + "\n" + output + errors + "[exit " + exit + "]\n";
        }
    }

    /** Longer than any command takes that brings nothing up. */
    static final Duration USUAL = Duration.ofMinutes(2);

    /** Takes back what {@code script/test.sh} gives way by, so that load is answered in time. */
    private static final List<String> FIRST = List.of("nice", "-n", "-5");

    Shell {
        settings = new LinkedHashMap<>(settings);
    }

    /** The folder of the project, whichever module's tests are running. */
    static Path project() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("haechi"))) {
            folder = Objects.requireNonNull(folder.getParent(), "not inside the project");
        }
        return folder;
    }

    /** The same shell with more settings. */
    Shell with(Map<String, String> more) {
        var all = new LinkedHashMap<>(settings);
        all.putAll(more);
        return new Shell(folder, all);
    }

    /** What a command prints that has to work. */
    String must(String command) {
        var ran = run(USUAL, command);
        if (ran.exit() != 0) {
            throw new AssertionError(ran.everything());
        }
        return ran.output();
    }

    /** Starts a command that goes on, with a log beside the folder. */
    Process start(String command) {
        try {
            var log = Files.createTempFile("haechi-acceptance", ".log").toFile();
            return program("bash", "-c", "exec " + command)
                    .redirectOutput(log)
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("could not start '" + command + "'", e);
        }
    }

    private ProcessBuilder program(String... words) {
        var program = Stream.concat(FIRST.stream(), Stream.of(words)).toList();
        var builder =
                new ProcessBuilder(program)
                        .directory(folder.toFile())
                        .redirectInput(Path.of("/dev/null").toFile());
        builder.environment().putAll(settings);
        return builder;
    }

    /** Runs one command to its end; kills it and fails at the deadline. */
    Ran run(Duration deadline, String command) {
        try {
            var output = Files.createTempFile("haechi-acceptance", ".out");
            var errors = Files.createTempFile("haechi-acceptance", ".err");
            var process =
                    program("bash", "-o", "pipefail", "-c", command)
                            .redirectOutput(output.toFile())
                            .redirectError(errors.toFile())
                            .start();
            boolean ended = process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            var ran =
                    new Ran(
                            command,
                            ended ? process.exitValue() : -1,
                            Files.readString(output),
                            Files.readString(errors));
            Files.delete(output);
            Files.delete(errors);
            if (!ended) {
                throw new AssertionError("not done after " + deadline + ":\n" + ran.everything());
            }
            return ran;
        } catch (IOException e) {
            throw new UncheckedIOException("could not run '" + command + "'", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted during '" + command + "'", e);
        }
    }
}
