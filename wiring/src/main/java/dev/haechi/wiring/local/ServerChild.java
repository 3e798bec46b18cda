package dev.haechi.wiring.local;

import dev.haechi.store.home.HomeFolder;
import dev.haechi.store.home.ServiceAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The unprivileged server as a child of the worker: the account {@code haechi}, no capability, and
 * no way to root but the recorded runs that the worker carries out. It ends with the worker,
 * however that ends. For one thread, which has to live as long as the worker.
 */
final class ServerChild implements AutoCloseable {
    private static final Duration BETWEEN_STARTS = Duration.ofSeconds(5);
    private static final Duration ENDING = Duration.ofSeconds(15);

    /** A small heap, one compiler and one collector: what it does is waiting and copying. */
    private static final List<String> SMALL =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseCompactObjectHeaders",
                    "-Xms16m",
                    "-Xmx96m",
                    "-Xss512k",
                    "-XX:MinHeapFreeRatio=10",
                    "-XX:MaxHeapFreeRatio=20",
                    "-XX:ReservedCodeCacheSize=48m",
                    "-XX:MaxMetaspaceSize=128m",
                    "-XX:-UsePerfData",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-Xlog:disable",
                    "-Xlog:all=error:stderr");

    /** Of the worker's environment the server gets these alone. */
    private static final List<String> PASSED_ON =
            List.of(
                    "HAECHI_LISTEN",
                    "HAECHI_TLS_CERTIFICATE",
                    "HAECHI_TLS_KEY",
                    "JAVA_TOOL_OPTIONS",
                    "LANG",
                    "LC_ALL",
                    "LC_CTYPE",
                    "TZ");

    /** How others are reached: a company's proxy and its authorities. */
    private static final List<String> OUTWARD =
            List.of(
                    "http.proxyHost",
                    "http.proxyPort",
                    "https.proxyHost",
                    "https.proxyPort",
                    "http.nonProxyHosts",
                    "javax.net.ssl.trustStore",
                    "javax.net.ssl.trustStorePassword");

    private final HomeFolder home;
    private Optional<Process> child = Optional.empty();
    private long startedAt = System.nanoTime() - BETWEEN_STARTS.toNanos();

    ServerChild(HomeFolder home) {
        this.home = home;
    }

    /**
     * Starts it when it does not run; not more often than every five seconds.
     *
     * @throws UncheckedIOException when it ended by itself, with where it says why; or cannot start
     */
    void ensure() {
        if (child.filter(Process::isAlive).isPresent()) {
            return;
        }
        if (System.nanoTime() - startedAt < BETWEEN_STARTS.toNanos()) {
            return;
        }
        var ended = child.map(Process::exitValue);
        startedAt = System.nanoTime();
        try {
            child = Optional.of(start());
        } catch (IOException e) {
            throw new UncheckedIOException("the server cannot be started: " + e.getMessage(), e);
        }
        if (ended.isPresent()) {
            throw new UncheckedIOException(
                    new IOException(
                            "the server ended (exit "
                                    + ended.get()
                                    + ") and was started again; its log is "
                                    + log()));
        }
    }

    /** Whether it takes requests, at its socket and at these ports of loopback. */
    boolean answers(Collection<Integer> ports) {
        return connects(UnixDomainSocketAddress.of(home.server().resolve("server.sock")))
                && ports.stream().allMatch(ServerChild::connects);
    }

    private static boolean connects(SocketAddress address) {
        try (var socket = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return socket.connect(address);
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean connects(int port) {
        try (var _ = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    private Path log() {
        return home.logs().resolve("server.log");
    }

    private Process start() throws IOException {
        var builder = new ProcessBuilder(ServiceAccount.SERVER.commandOfChild(java()));
        var ours = Map.copyOf(builder.environment());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
        builder.environment().put("HAECHI_HOME", home.path().toString());
        PASSED_ON.stream()
                .filter(ours::containsKey)
                .forEach(name -> builder.environment().put(name, ours.getOrDefault(name, "")));
        builder.directory(Path.of("/").toFile());
        builder.redirectInput(Path.of("/dev/null").toFile());
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.redirectErrorStream(true);
        return builder.start();
    }

    private List<String> java() throws IOException {
        var command = new ArrayList<String>();
        command.add(ServerProgram.java());
        command.addAll(SMALL);
        for (var name : OUTWARD) {
            var value = System.getProperty(name);
            if (value != null) {
                command.add("-D" + name + "=" + value);
            }
        }
        command.add("-Djava.io.tmpdir=" + new ServerProgram(home).temporary());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-cp");
        command.add(new ServerProgram(home).classpath());
        command.add("dev.haechi.server.Main");
        return command;
    }

    @Override
    public void close() {
        child.ifPresent(ServerChild::end);
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(ENDING.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
