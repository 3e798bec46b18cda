package dev.haechi.containers.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One run of a program of the machine, with a deadline.
 *
 * @param words the program and its arguments
 * @param environment added to our own
 * @param input what it reads
 * @param deadline then it is ended by force
 * @param merged whether complaints go where the output goes
 */
public record Command(
        List<String> words,
        Map<String, String> environment,
        String input,
        Duration deadline,
        boolean merged) {
    private static final Duration USUAL = Duration.ofSeconds(60);

    /** What a program left. */
    public record Output(int exit, String out, String err) {
        public boolean worked() {
            return exit == 0;
        }

        /** Everything it said against the request, in lines. */
        public List<String> complaint() {
            return (err.isBlank() ? out : err).strip().lines().toList();
        }
    }

    public Command {
        words = List.copyOf(words);
    }

    public static Command of(String... words) {
        return new Command(List.of(words), Map.of(), "", USUAL, false);
    }

    public Command reading(String text) {
        return new Command(words, environment, text, deadline, merged);
    }

    public Command within(Duration other) {
        return new Command(words, environment, input, other, merged);
    }

    /** Both outputs as one, in the order in which they were printed. */
    public Command both() {
        return new Command(words, environment, input, deadline, true);
    }

    /** Runs it to its end. */
    public Output run() {
        var out = new ArrayList<String>();
        return run(out::add, () -> String.join("\n", out));
    }

    /** Runs it to its end; whatever it prints goes to the consumer line by line. */
    public Output run(Consumer<String> lines) {
        return run(lines, () -> "");
    }

    /**
     * Runs it.
     *
     * @throws EngineUnavailable when it cannot be started or passes the deadline
     */
    private Output run(Consumer<String> lines, java.util.function.Supplier<String> collected) {
        var process = start();
        var errors = new ArrayList<String>();
        var readers =
                List.of(
                        pump(process.getInputStream(), lines, "out"),
                        pump(process.getErrorStream(), errors::add, "err"));
        try {
            feed(process);
            if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new EngineUnavailable(
                        "'" + shown() + "' did not end within " + deadline.toSeconds() + " s",
                        null);
            }
            for (var reader : readers) {
                // A child left behind may hold the pipe open; what it prints is not ours.
                reader.join(Duration.ofSeconds(2));
            }
            synchronized (errors) {
                return new Output(process.exitValue(), collected.get(), String.join("\n", errors));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EngineUnavailable("interrupted while '" + shown() + "' ran", interrupted);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    public Process start() {
        var builder = new ProcessBuilder(words).redirectErrorStream(merged);
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException missing) {
            throw new EngineUnavailable("'" + words.getFirst() + "' cannot be started", missing);
        }
    }

    private void feed(Process process) {
        try (var into = process.getOutputStream()) {
            into.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException closed) {
            // It ended without reading everything; its exit code and complaint say why.
        }
    }

    private static Thread pump(InputStream from, Consumer<String> lines, String name) {
        return Thread.ofVirtual()
                .name("command-" + name)
                .start(
                        () -> {
                            try (var reader =
                                    new BufferedReader(
                                            new InputStreamReader(from, StandardCharsets.UTF_8))) {
                                for (var line = reader.readLine();
                                        line != null;
                                        line = reader.readLine()) {
                                    synchronized (lines) {
                                        lines.accept(line);
                                    }
                                }
                            } catch (IOException closed) {
                                // The process was ended; there is nothing more to read.
                            }
                        });
    }

    /** The words without what may be long or private: the program and its first argument. */
    private String shown() {
        return String.join(" ", words.subList(0, Math.min(2, words.size())));
    }
}
