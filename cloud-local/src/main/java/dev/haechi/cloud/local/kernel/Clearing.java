package dev.haechi.cloud.local.kernel;

import dev.haechi.cloud.local.space.Cabling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Ends what runs inside namespaces of ours and takes the namespaces away; their links go with them.
 */
public record Clearing(List<String> names) {
    public void run(Duration within) {
        if (names.isEmpty()) {
            return;
        }
        endProcesses();
        var script = new StringBuilder();
        for (var name : names) {
            // The links go first: a process that does not end at once would keep them alive.
            script.append("ip -n ")
                    .append(name)
                    .append(" -force -batch - >/dev/null 2>&1 <<E || true\n");
            script.append("link del dev ").append(Cabling.INSTANCE_LINK).append("\nE\n");
            script.append("ip netns del ").append(name).append('\n');
        }
        Shell.run("taking the network namespaces away", script.toString(), within);
    }

    private void endProcesses() {
        var ours = new LinkedHashSet<Object>();
        for (var name : names) {
            fileKey(Path.of("/run/netns", name), ours);
        }
        ProcessHandle.allProcesses()
                .filter(process -> isIn(process, ours))
                .forEach(ProcessHandle::destroyForcibly);
    }

    private static boolean isIn(ProcessHandle process, Set<Object> ours) {
        var its = new LinkedHashSet<Object>();
        fileKey(Path.of("/proc", Long.toString(process.pid()), "ns", "net"), its);
        return ours.containsAll(its)
                && !its.isEmpty()
                && process.pid() != ProcessHandle.current().pid();
    }

    /** A namespace is known by device and inode. */
    private static void fileKey(Path path, Set<Object> keys) {
        try {
            keys.add(
                    Files.getAttribute(path, "unix:dev")
                            + ":"
                            + Files.getAttribute(path, "unix:ino"));
        } catch (IOException _) {
            // the process ended, or the name has no namespace behind it
        }
    }
}
