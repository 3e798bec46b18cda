package dev.haechi.wiring;

import dev.haechi.app.doctor.Doctor;
import dev.haechi.app.doctor.Prerequisites;
import dev.haechi.kubernetes.distribution.Distributions;
import dev.haechi.wiring.host.ThisMachine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/** Builds the doctor: cheap, needs neither database nor root. */
public final class Doctors {
    private Doctors() {}

    /**
     * The doctor of this machine.
     *
     * @param home folder of Haechi's state
     * @param binaries those of Kubernetes
     */
    public static Doctor ofThisMachine(Path home, Distributions binaries) {
        return new Doctor(new ThisMachine(home), Prerequisites.of(packages()), binaries);
    }

    private static String packages() {
        try (InputStream list =
                Objects.requireNonNull(Doctor.class.getResourceAsStream("packages.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("packages.txt is unreadable in the jar", e);
        }
    }
}
