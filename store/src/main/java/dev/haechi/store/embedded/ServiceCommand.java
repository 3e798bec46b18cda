package dev.haechi.store.embedded;

import dev.haechi.store.home.ServiceAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's programs as an account of their own, in a folder, with an environment of its
 * own.
 *
 * @param folder to run in
 */
record ServiceCommand(Path folder) {

    /**
     * What a program did.
     *
     * @param exit its code; negative when it was stopped because it took too long
     * @param output of both its streams
     */
    record Ended(int exit, String output) {
        boolean well() {
            return exit == 0;
        }
    }

    /** Runs a program and waits for it. */
    Ended run(Duration most, String... command) throws IOException {
        // A file and not a pipe: a server that the program starts keeps its streams open.
        var output = Files.createTempFile("haechi-postgres", ".out");
        try {
            var builder =
                    new ProcessBuilder(ServiceAccount.DATABASE.command(List.of(command)))
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectInput(Path.of("/dev/null").toFile())
                            .redirectOutput(output.toFile());
            builder.environment().clear();
            builder.environment().put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
            builder.environment().put("LC_ALL", "C");
            builder.environment().put("TZ", "UTC");
            int exit = exit(builder.start(), most);
            return new Ended(exit, Files.readString(output).strip());
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static int exit(Process process, Duration most) throws IOException {
        try {
            if (process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            return -1;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while PostgreSQL's programs ran", e);
        }
    }
}
