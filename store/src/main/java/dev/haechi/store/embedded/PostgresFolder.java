package dev.haechi.store.embedded;

import dev.haechi.store.StoreCode;
import dev.haechi.store.StoreFailure;
import dev.haechi.store.home.PrivateFile;
import dev.haechi.text.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What lies in the folder of the embedded server.
 *
 * @param path of it
 */
record PostgresFolder(Path path) {
    private static final int PORT_LINE = 3; // of postmaster.pid, from 0
    private static final int CONNECT_MILLIS = 1_000;

    Path data() {
        return path.resolve("data");
    }

    Path log() {
        return path.resolve("postgres.log");
    }

    /** The port that it listens on, or listened on when it ran last. */
    int port() {
        return runningPort()
                .or(this::recordedPort)
                .orElseThrow(
                        () ->
                                new StoreFailure(
                                        Problem.of(
                                                StoreCode.UNREACHABLE,
                                                path,
                                                "it was never started")));
    }

    Optional<Integer> recordedPort() {
        return line(path.resolve("port"), 0);
    }

    void recordPort(int port) {
        new PrivateFile(path.resolve("port"))
                .write((port + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether a server of this folder takes connections. A stale pid file alone is no server. */
    boolean isRunning() {
        var pid = line(data().resolve("postmaster.pid"), 0);
        return pid.flatMap(number -> ProcessHandle.of(number))
                        .filter(ProcessHandle::isAlive)
                        .isPresent()
                && runningPort().filter(PostgresFolder::answers).isPresent();
    }

    /**
     * Forgets a server that was killed and that nobody has cleared from the process table yet,
     * which some containers never do: PostgreSQL takes it for a running one.
     */
    void forgetDead() throws IOException {
        var pidFile = data().resolve("postmaster.pid");
        var pid = line(pidFile, 0);
        if (pid.isPresent() && isZombie(pid.get())) {
            Files.deleteIfExists(pidFile);
        }
    }

    /** See proc(5): the state follows the name, which stands in parentheses and may hold any. */
    private static boolean isZombie(int pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.substring(stat.lastIndexOf(')') + 1).strip().startsWith("Z");
        } catch (IOException _) {
            return false; // gone
        }
    }

    /** The major version of the data; empty when there are none. */
    Optional<String> version() {
        try {
            return Optional.of(Files.readString(data().resolve("PG_VERSION")).strip());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private Optional<Integer> runningPort() {
        return line(data().resolve("postmaster.pid"), PORT_LINE);
    }

    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(loopback(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** Always IPv4: what the server listens on. */
    static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    private static Optional<Integer> line(Path file, int number) {
        try {
            var lines = Files.readAllLines(file);
            return number < lines.size()
                    ? Optional.of(Integer.parseInt(lines.get(number).strip()))
                    : Optional.empty();
        } catch (IOException | NumberFormatException _) {
            return Optional.empty(); // not there, or just being written
        }
    }
}
