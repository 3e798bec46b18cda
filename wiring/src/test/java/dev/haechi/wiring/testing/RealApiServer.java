package dev.haechi.wiring.testing;

import dev.haechi.kubernetes.distribution.Distribution;
import dev.haechi.runtime.kubernetes.testing.Authority;
import dev.haechi.runtime.kubernetes.testing.Issued;
import dev.haechi.runtime.kubernetes.testing.KubeconfigText;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A real API server with its etcd, as processes on loopback that need no right and no address of
 * the machine; everything that they write is in one folder. There are no nodes and no controllers.
 */
public final class RealApiServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration STEP = Duration.ofMillis(200);
    private static final Duration YEAR = Duration.ofDays(365);

    private final Distribution distribution;
    private final Path folder;
    private final Authority authority = Authority.named("kubernetes");
    private final Issued admin = authority.issue("CN=admin,O=system:masters");
    private final List<Process> processes = new ArrayList<>();
    private final int port;

    private RealApiServer(Distribution distribution, Path folder) throws IOException {
        this.distribution = distribution;
        this.folder = folder;
        this.port = freePort();
    }

    /**
     * Starts both and waits until the API server says that it is ready.
     *
     * @param folder empty, of the test's own
     */
    public static RealApiServer start(Distribution distribution, Path folder) throws IOException {
        var server = new RealApiServer(distribution, folder);
        try {
            server.start();
            return server;
        } catch (IOException | AssertionError failed) {
            server.close();
            throw failed;
        }
    }

    /** Its URL. */
    public String url() {
        return "https://127.0.0.1:" + port;
    }

    /** Who signs its certificate and those of its users. */
    public Authority authority() {
        return authority;
    }

    /** Fields of the cluster for a kubeconfig. */
    public String cluster() {
        return KubeconfigText.cluster(url(), authority.pem());
    }

    /** The user who may do everything. */
    public Issued admin() {
        return admin;
    }

    /** What kubectl prints, asked by the admin; fails with its complaint when it refuses. */
    public String kubectl(String... arguments) throws IOException {
        var answer = asked(arguments);
        if (answer.exit() != 0) {
            throw new AssertionError(
                    "kubectl " + String.join(" ", arguments) + ": " + answer.text());
        }
        return answer.text();
    }

    private record Answer(int exit, String text) {}

    private Answer asked(String... arguments) throws IOException {
        var words = new ArrayList<>(List.of(distribution.file("kubectl")));
        words.addAll(List.of("--kubeconfig", file("admin.conf"), "--cache-dir", file("cache")));
        words.addAll(Arrays.asList(arguments));
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var text =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return new Answer(process.onExit().join().exitValue(), text);
    }

    private void start() throws IOException {
        int etcd = freePort();
        int peers = freePort();
        write("ca.crt", authority.pem());
        keep("server", authority.issue("CN=kube-apiserver", "127.0.0.1"));
        var now = Instant.now();
        keep("tokens", authority.issue("CN=tokens", "RSA", now.minus(YEAR), now.plus(YEAR)));
        write(
                "admin.conf",
                KubeconfigText.of(cluster(), KubeconfigText.user(admin.pem(), admin.key())));
        run(
                "etcd",
                "--data-dir=" + file("data"),
                "--listen-client-urls=" + loopback(etcd),
                "--advertise-client-urls=" + loopback(etcd),
                "--listen-peer-urls=" + loopback(peers),
                "--initial-advertise-peer-urls=" + loopback(peers),
                "--initial-cluster=default=" + loopback(peers),
                "--unsafe-no-fsync");
        run(
                "kube-apiserver",
                "--etcd-servers=" + loopback(etcd),
                "--bind-address=127.0.0.1",
                "--advertise-address=127.0.0.1",
                "--endpoint-reconciler-type=none",
                "--secure-port=" + port,
                "--tls-cert-file=" + file("server.crt"),
                "--tls-private-key-file=" + file("server.key"),
                "--client-ca-file=" + file("ca.crt"),
                "--service-account-issuer=https://kubernetes.default.svc.cluster.local",
                "--service-account-key-file=" + file("tokens.key"),
                "--service-account-signing-key-file=" + file("tokens.key"),
                "--service-cluster-ip-range=10.96.0.0/16",
                "--authorization-mode=Node,RBAC",
                "--anonymous-auth=false");
        ready();
    }

    private void ready() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var answer = asked("get", "--raw", "/readyz");
        while (answer.exit() != 0) {
            if (System.nanoTime() > deadline || !processes.stream().allMatch(Process::isAlive)) {
                throw new AssertionError(
                        answer.text() + "\n" + last("etcd") + "\n" + last("kube-apiserver"));
            }
            LockSupport.parkNanos(STEP.toNanos());
            answer = asked("get", "--raw", "/readyz");
        }
    }

    private void run(String binary, String... arguments) throws IOException {
        var words = new ArrayList<>(List.of(distribution.file(binary)));
        words.addAll(Arrays.asList(arguments));
        var builder =
                new ProcessBuilder(words)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve(binary + ".log").toFile());
        builder.environment().clear();
        processes.add(builder.start());
    }

    private String last(String binary) throws IOException {
        var lines = Files.readAllLines(folder.resolve(binary + ".log"));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 10), lines.size()));
    }

    private void keep(String name, Issued issued) throws IOException {
        write(name + ".crt", issued.pem());
        write(name + ".key", issued.key());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static String loopback(int port) {
        return "http://127.0.0.1:" + port;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Ends the API server, then etcd, and waits until they have. */
    @Override
    public void close() {
        for (var process : processes.reversed()) {
            process.destroyForcibly().onExit().join();
        }
    }
}
