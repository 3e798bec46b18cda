package dev.haechi.containers.replica;

import dev.haechi.containers.engine.Names;
import dev.haechi.model.id.EnvironmentName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Gives the replicas of an environment the processor before whatever else the machine does, such as
 * the building of their next versions. Without it the kernel counts all of them together as much as
 * one single thread of anybody else.
 */
final class Precedence {
    private static final Path ROOT = Path.of("/sys/fs/cgroup");

    /** Of the group, of version 1: a thread outside has 1024. */
    private static final String SHARES = "16384";

    /** The same in version 2, where a thread outside has 100. */
    private static final String WEIGHT = "1600";

    private Precedence() {}

    /** For a group that exists. A machine that does not offer it goes on without. */
    static void give(EnvironmentName environment) {
        var group = Names.group(environment).substring(1);
        write(ROOT.resolve("cpu").resolve(group).resolve("cpu.shares"), SHARES);
        write(ROOT.resolve(group).resolve("cpu.weight"), WEIGHT);
    }

    private static void write(Path file, String value) {
        try {
            if (Files.exists(file) && !Files.readString(file).strip().equals(value)) {
                Files.writeString(file, value);
            }
        } catch (IOException refused) {
            // It is a matter of speed, and no limit that anybody relies on.
        }
    }
}
