package dev.haechi.containers.replica;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What {@code /proc} and the control groups tell about a container's first process. */
public final class ProcessFacts {
    private static final String ESTABLISHED = "01";
    private static final int STATE_COLUMN = 3;
    private static final int LOCAL_COLUMN = 1;
    private static final int HEX = 16;
    private static final Path GROUPS = Path.of("/sys/fs/cgroup");

    private ProcessFacts() {}

    /** Whether the process lives in the namespace that a file stands for. */
    public static boolean isIn(long pid, Path namespace) {
        try {
            return Files.exists(namespace)
                    && Files.getAttribute(namespace, "unix:ino")
                            .equals(
                                    Files.getAttribute(
                                            Path.of("/proc/" + pid + "/ns/net"), "unix:ino"));
        } catch (IOException ended) {
            return false;
        }
    }

    /** Open connections to a port in the process's network namespace; 0 when it has ended. */
    public static long connections(long pid, int port) {
        return List.of("tcp", "tcp6").stream()
                .flatMap(file -> lines("/proc/" + pid + "/net/" + file).stream().skip(1))
                .map(line -> line.strip().split(" +", -1))
                .filter(columns -> columns.length > STATE_COLUMN)
                .filter(columns -> columns[STATE_COLUMN].equals(ESTABLISHED))
                .filter(columns -> port(columns[LOCAL_COLUMN]) == port)
                .count();
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1), HEX);
    }

    /** CPU time of the process's control group, whichever version of groups the machine has. */
    public static Optional<Duration> cpu(long pid) {
        return group(pid, "cpuacct")
                .flatMap(at -> number(GROUPS.resolve("cpuacct").resolve(at + "/cpuacct.usage")))
                .map(Duration::ofNanos)
                .or(
                        () ->
                                group(pid, "")
                                        .flatMap(at -> usageMicros(GROUPS.resolve(at)))
                                        .map(micros -> Duration.ofNanos(micros * 1000)));
    }

    /** Memory of the process's control group, in bytes. */
    public static Optional<Long> memory(long pid) {
        return group(pid, "memory")
                .flatMap(
                        at ->
                                number(
                                        GROUPS.resolve("memory")
                                                .resolve(at + "/memory.usage_in_bytes")))
                .or(
                        () ->
                                group(pid, "")
                                        .flatMap(
                                                at ->
                                                        number(
                                                                GROUPS.resolve(at)
                                                                        .resolve(
                                                                                "memory.current"))));
    }

    /** The path of a process in the hierarchy of a controller; "" is version 2. */
    private static Optional<String> group(long pid, String controller) {
        return lines("/proc/" + pid + "/cgroup").stream()
                .map(line -> line.split(":", 3))
                .filter(parts -> List.of(parts[1].split(",")).contains(controller))
                .map(parts -> parts[2].substring(1))
                .findFirst();
    }

    private static Optional<Long> usageMicros(Path group) {
        return lines(group.resolve("cpu.stat").toString()).stream()
                .filter(line -> line.startsWith("usage_usec "))
                .map(line -> Long.valueOf(line.substring("usage_usec ".length())))
                .findFirst();
    }

    private static Optional<Long> number(Path file) {
        return lines(file.toString()).stream().findFirst().map(Long::valueOf);
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(Path.of(file));
        } catch (IOException ended) {
            return List.of();
        }
    }
}
