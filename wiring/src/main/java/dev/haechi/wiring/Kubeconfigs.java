package dev.haechi.wiring;

import dev.haechi.app.kubeconfig.ExamineKubeconfig;
import dev.haechi.runtime.kubernetes.ClusterDoor;
import dev.haechi.runtime.kubernetes.Surroundings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;

/** Builds what examines kubeconfigs; the client's classes are loaded when a server is asked. */
public final class Kubeconfigs {
    /** For each step: a server in the next city answers within a tenth of it. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private Kubeconfigs() {}

    /**
     * Examines kubeconfigs as this machine sees them.
     *
     * @param directory from which files are named
     * @param environment the variables, of which PATH is looked at
     */
    public static ExamineKubeconfig examining(
            Path directory, Function<String, String> environment) {
        return new ExamineKubeconfig(
                new ClusterDoor(new Surroundings(directory, environment, PATIENCE)),
                Clocks.ofThisMachine());
    }
}
