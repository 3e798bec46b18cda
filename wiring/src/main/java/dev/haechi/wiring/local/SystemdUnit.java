package dev.haechi.wiring.local;

import dev.haechi.app.boot.UnitFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Writes the unit that starts Haechi with the machine, and enables it. */
public final class SystemdUnit {
    private SystemdUnit() {}

    /**
     * Installs the unit for a server.
     *
     * @throws UncheckedIOException when it cannot be written, or systemd refuses it
     */
    public static void install(ServerProcess server) {
        var unit = new UnitFile(ServerProcess.program(), server.home().path());
        try {
            Files.writeString(UnitFile.PLACE, unit.text());
            enable();
        } catch (IOException e) {
            throw new UncheckedIOException(UnitFile.PLACE + ": " + e.getMessage(), e);
        }
    }

    private static void enable() throws IOException {
        var process =
                new ProcessBuilder("systemctl", "enable", "haechi.service")
                        .redirectErrorStream(true)
                        .start();
        try {
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException("systemctl enable failed: " + said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
