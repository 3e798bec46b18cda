package dev.haechi.containers.image;

import dev.haechi.containers.engine.ProcessorShare;
import dev.haechi.containers.engine.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Limits on everything that a process starts, whichever version of control groups the machine has.
 *
 * @param folders one per hierarchy that could be had
 * @param missing which limits this machine does not enforce, for people
 */
record ControlGroup(List<Path> folders, List<String> missing) {
    private static final Path ROOT = Path.of("/sys/fs/cgroup");

    /** Makes a group; a limit that the machine does not offer is reported, not thrown. */
    static ControlGroup make(String name, long memoryBytes, int processes) {
        var folders = new ArrayList<Path>();
        var missing = new ArrayList<String>();
        if (Files.exists(ROOT.resolve("cgroup.controllers"))) {
            trySetting(ROOT.resolve("cgroup.subtree_control"), "+memory +pids");
            trySetting(ROOT.resolve("cgroup.subtree_control"), "+cpu");
            var folder = ROOT.resolve(name);
            limit(folder, "memory.max", memoryBytes, "memory", folders, missing);
            trySetting(folder.resolve("memory.swap.max"), "0");
            limit(folder, "pids.max", processes, "processes", folders, missing);
        } else {
            var memory = ROOT.resolve("memory").resolve(name);
            limit(memory, "memory.limit_in_bytes", memoryBytes, "memory", folders, missing);
            trySetting(memory.resolve("memory.memsw.limit_in_bytes"), Long.toString(memoryBytes));
            var pids = ROOT.resolve("pids").resolve(name);
            limit(pids, "pids.max", processes, "processes", folders, missing);
            weighed(ProcessorShare.folder(name), folders);
        }
        ProcessorShare.BUILDING.give(name);
        return new ControlGroup(folders.stream().distinct().toList(), List.copyOf(missing));
    }

    private static void limit(
            Path folder,
            String file,
            long value,
            String what,
            List<Path> folders,
            List<String> missing) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(file), Long.toString(value));
            folders.add(folder);
        } catch (IOException refused) {
            missing.add(what + " of builds is not limited: " + refused.getMessage());
        }
    }

    private static void weighed(Path folder, List<Path> folders) {
        try {
            Files.createDirectories(folder);
            folders.add(folder);
        } catch (IOException refused) {
            // builds are not weighed here
        }
    }

    private static void trySetting(Path file, String value) {
        try {
            Files.writeString(file, value);
        } catch (IOException absent) {
            // Without swap accounting there is no such file, and no swap to limit with it.
        }
    }

    /** Whether a process in it was ended because memory was used up. */
    boolean ranOutOfMemory() {
        return folders.stream()
                .flatMap(
                        folder ->
                                List.of("memory.events", "memory.oom_control").stream()
                                        .map(folder::resolve))
                .filter(Files::exists)
                .anyMatch(ControlGroup::countsKills);
    }

    private static boolean countsKills(Path file) {
        try {
            return Files.readString(file)
                    .lines()
                    .anyMatch(line -> line.matches("oom_kill [1-9]\\d*"));
        } catch (IOException gone) {
            return false;
        }
    }

    /** A shell line that puts the shell, and all that it starts, into the group. */
    String entering() {
        var line = new StringBuilder();
        folders.forEach(
                folder ->
                        line.append("echo $$ > ")
                                .append(folder.resolve("cgroup.procs"))
                                .append("; "));
        return line.toString();
    }

    /** Takes the empty group away. */
    void remove() {
        for (var folder : folders) {
            // The last process of it may need a moment to be gone.
            Waiting.until(
                    java.time.Duration.ofSeconds(2),
                    () -> folder.toFile().delete() || !Files.exists(folder));
        }
    }
}
