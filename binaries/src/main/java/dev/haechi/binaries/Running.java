package dev.haechi.binaries;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs a program to its end, or to the end of this process. */
final class Running {
    private final List<String> words;
    private final Path directory;
    private final Map<String, String> environment;

    /**
     * A program that has not been started.
     *
     * @param words the program and its arguments
     * @param environment all that it gets
     */
    Running(List<String> words, Path directory, Map<String, String> environment) {
        this.words = List.copyOf(words);
        this.directory = directory;
        this.environment = Map.copyOf(environment);
    }

    /** Everything that it prints, when it ended with 0 in time; else empty text. */
    String answer(Duration patience) {
        try {
            var process = start();
            try {
                var lines = new ArrayList<String>();
                var reader =
                        Thread.ofVirtual().name("answer").start(() -> pump(process, lines::add));
                if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)
                        || !reader.join(patience)
                        || process.exitValue() != 0) {
                    return "";
                }
                return String.join("\n", lines);
            } finally {
                end(process);
            }
        } catch (IOException noProgram) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    /**
     * Runs it however long it takes; both its outputs go to the consumer line by line. When this
     * process is told to end, so is that one with all that it started.
     *
     * @param undo what is done after that
     * @return its exit code
     * @throws BuildEnded when this process ends before it, or the thread is interrupted
     */
    int toItsEnd(Consumer<String> lines, Runnable undo) throws IOException {
        var ending = new Ending(undo);
        var hook = new Thread(ending, "end-" + words.getFirst());
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            int code = toItsEnd(ending.guarded(this::start), lines);
            ending.refuse();
            return code;
        } catch (IllegalStateException ends) {
            throw new BuildEnded(ends);
        } finally {
            forget(hook);
        }
    }

    private static int toItsEnd(Process process, Consumer<String> lines) {
        try {
            pump(process, lines);
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BuildEnded(interrupted);
        } finally {
            end(process);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ends) {
            // it runs, or is about to
        }
    }

    /** What this process does to the other one when it is told to end. */
    private static final class Ending implements Runnable {
        private final Object lock = new Object();
        private final Runnable undo;
        private boolean begun;
        private @Nullable Process process;

        Ending(Runnable undo) {
            this.undo = undo;
        }

        /** Starts it unless the end has begun. */
        Process guarded(Start start) throws IOException {
            synchronized (lock) {
                refuse();
                var started = start.start();
                process = started;
                return started;
            }
        }

        /** Throws when the end has begun; by then all is undone. */
        void refuse() {
            synchronized (lock) {
                if (begun) {
                    throw new IllegalStateException("this process ends");
                }
            }
        }

        @Override
        public void run() {
            synchronized (lock) {
                begun = true;
                if (process != null) {
                    end(process);
                    process.onExit().join();
                }
                undo.run();
            }
        }
    }

    /** Starts a program. */
    private interface Start {
        Process start() throws IOException;
    }

    private Process start() throws IOException {
        var builder =
                new ProcessBuilder(words).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private static void pump(Process process, Consumer<String> lines) {
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.accept(line);
            }
        } catch (IOException closed) {
            // it was ended; its exit code says so
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
