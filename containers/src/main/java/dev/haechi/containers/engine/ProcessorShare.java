package dev.haechi.containers.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a control group comes by the processor when others want it too: what serves goes before what
 * is built, and both before and after the single threads of anybody else. Without it the kernel
 * counts all replicas of an environment together as much as one such thread.
 */
public enum ProcessorShare {
    SERVING(16),
    BUILDING(1 / 2.0);

    private static final Path ROOT = Path.of("/sys/fs/cgroup");

    /** What a thread outside has in control groups of version 1, and of version 2. */
    private static final int SHARES = 1024;

    private static final int WEIGHT = 100;

    private final double threads;

    ProcessorShare(double threads) {
        this.threads = threads;
    }

    /** Where the group stands that weighs the processor, in version 1. */
    public static Path folder(String group) {
        return ROOT.resolve("cpu").resolve(group);
    }

    /**
     * For a group that exists. It is a matter of speed, and no limit that anybody relies on: a
     * machine that does not offer it goes on without.
     */
    public void give(String group) {
        write(folder(group).resolve("cpu.shares"), SHARES);
        write(ROOT.resolve(group).resolve("cpu.weight"), WEIGHT);
    }

    private void write(Path file, int thread) {
        try {
            if (Files.exists(file)) {
                Files.writeString(file, Integer.toString((int) (threads * thread)));
            }
        } catch (IOException refused) {
            // as a machine that does not offer it
        }
    }
}
