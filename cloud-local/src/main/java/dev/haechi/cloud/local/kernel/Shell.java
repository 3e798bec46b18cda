package dev.haechi.cloud.local.kernel;

import dev.haechi.provision.CloudUnavailable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Runs scripts of {@code sh} with {@code ip}, {@code nft} and {@code nsenter}. */
public final class Shell {
    private static final int SHOWN = 2_000;

    private Shell() {}

    /**
     * The standard output of a script.
     *
     * @throws CloudUnavailable when it fails or takes too long, with what it said
     */
    public static String run(String what, String script, Duration within) {
        try {
            var process = new ProcessBuilder("sh", "-s").redirectErrorStream(true).start();
            var feeding = Thread.ofVirtual().start(() -> feed(process, script));
            var reading = new Output(process);
            var reader = Thread.ofVirtual().start(reading);
            if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new CloudUnavailable(
                        what
                                + " took longer than "
                                + within.toSeconds()
                                + " s; what was done until then stays. Run it again to go on.");
            }
            feeding.join();
            reader.join();
            return answer(what, process.exitValue(), reading.text());
        } catch (IOException e) {
            throw new CloudUnavailable(what + ": 'sh' could not be started; nothing was done", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CloudUnavailable(
                    what + " was interrupted; what was done until then stays. Run it again.", e);
        }
    }

    private static String answer(String what, int exit, String output) {
        if (exit == 0) {
            return output;
        }
        var said = output.strip();
        throw new CloudUnavailable(
                what
                        + " ended with "
                        + exit
                        + ": "
                        + said.substring(Math.max(0, said.length() - SHOWN))
                        + "; what was done before it stays. Run it again to go on.");
    }

    private static void feed(Process process, String script) {
        try (var in = process.getOutputStream()) {
            in.write(script.getBytes(StandardCharsets.UTF_8));
        } catch (IOException _) {
            // the script ended before it was read to its end: its exit tells why
        }
    }

    /** Collects while the process runs, so that it never waits for a full pipe. */
    private static final class Output implements Runnable {
        private final Process process;
        private volatile String text = "";

        Output(Process process) {
            this.process = process;
        }

        @Override
        public void run() {
            try (var out = process.getInputStream()) {
                text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                text = "(its output could not be read: " + e.getMessage() + ")";
            }
        }

        String text() {
            return text;
        }
    }
}
