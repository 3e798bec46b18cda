package dev.haechi.observe.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.haechi.model.address.Address;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.service.Port;
import dev.haechi.model.workload.Workload;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Debian's own Prometheus and Alertmanager, on loopback, with what Haechi renders for them. */
class RealPrometheusTest {
    private static final Pace FAST =
            new Pace(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(2));
    private static final ServiceName ACCOUNTS = ServiceName.of("accounts");
    private static final ServiceName WEB = ServiceName.of("web");

    private final List<Process> processes = new ArrayList<>();
    private final List<HttpServer> servers = new ArrayList<>();
    private final LinkedBlockingQueue<String> alerts = new LinkedBlockingQueue<>();
    private final AtomicInteger scrapes = new AtomicInteger();

    @TempDir Path folder;

    @BeforeEach
    void needs_the_packages() {
        Programs.assumed("prometheus", "prometheus-alertmanager");
    }

    @AfterEach
    void stop() throws InterruptedException {
        servers.forEach(server -> server.stop(0));
        for (var process : processes) {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void status_sees_the_requests_of_a_service_and_its_death_reaches_the_server()
            throws IOException, InterruptedException {
        var accounts = serve("/metrics", this::metrics);
        var client = start(accounts);

        await(() -> client.signals(List.of(ACCOUNTS)).getFirst().latency().isPresent());
        var signals = client.signals(List.of(ACCOUNTS, WEB));
        assertThat(signals.getFirst().up()).contains(1);
        assertThat(signals.getFirst().requestsPerSecond().orElseThrow()).isBetween(0.1, 20.0);
        assertThat(signals.getFirst().failedShare().orElseThrow()).isBetween(0.05, 0.15);
        assertThat(signals.getFirst().latency().orElseThrow())
                .isBetween(Duration.ofMillis(10), Duration.ofMillis(100));
        assertThat(signals.getLast())
                .isEqualTo(
                        new ServiceSignals(
                                WEB,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));

        accounts.stop(0);
        await(() -> alerts.stream().anyMatch(alert -> alert.contains(AlertRules.SERVICE_DOWN)));
        assertThat(alerts.stream().filter(alert -> alert.contains(AlertRules.SERVICE_DOWN)))
                .first()
                .asString()
                .startsWith("Bearer planted-token {")
                .contains("\"service\":\"accounts\"", "\"environment\":\"bank\"")
                .contains("no replica of accounts answers");
    }

    @Test
    void a_prometheus_that_is_not_there_is_an_outage_and_not_a_zero() throws IOException {
        var client =
                new PrometheusClient(
                        URI.create("http://127.0.0.1:" + freePort()),
                        new HttpFetch(Duration.ofSeconds(2)));

        assertThat(client.ready()).isFalse();
        assertThatThrownBy(() -> client.signals(List.of(WEB)))
                .isInstanceOf(SignalsUnavailable.class)
                .hasMessageContaining("127.0.0.1 did not answer");
    }

    private PrometheusClient start(HttpServer accounts) throws IOException {
        int own = freePort();
        int alertmanager = freePort();
        var receiver = serve("/alerts", body -> {});
        var plan =
                new ScrapePlan(
                        EnvironmentName.of("bank"),
                        List.of(
                                new Scrape(
                                        ACCOUNTS,
                                        Workload.Kind.SERVICE,
                                        "/metrics",
                                        List.of(point("accounts-1", port(accounts))),
                                        1)),
                        List.of(point("alertmanager-1", alertmanager)));
        var rules = write("rules.yml", AlertRules.rules(plan, FAST));
        write("prometheus.yml", PrometheusText.configuration(plan, FAST, rules.toString()));
        var token = write("token", "planted-token");
        var url = URI.create("http://127.0.0.1:" + port(receiver) + "/alerts");
        write("alertmanager.yml", AlertmanagerText.configuration(url, token.toString()));
        run(
                "prometheus-alertmanager",
                "--config.file=" + folder.resolve("alertmanager.yml"),
                "--storage.path=" + folder.resolve("alertmanager"),
                "--web.listen-address=127.0.0.1:" + alertmanager,
                "--cluster.listen-address=");
        run(
                "prometheus",
                "--config.file=" + folder.resolve("prometheus.yml"),
                "--storage.tsdb.path=" + folder.resolve("prometheus"),
                "--web.listen-address=127.0.0.1:" + own);
        var client =
                new PrometheusClient(
                        URI.create("http://127.0.0.1:" + own),
                        new HttpFetch(Duration.ofSeconds(5)));
        await(client::ready);
        return client;
    }

    private interface Handler {
        void accept(StringBuilder answer) throws IOException;
    }

    private HttpServer serve(String path, Handler handler) throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                path,
                exchange -> {
                    var body =
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8);
                    if (path.equals("/alerts")) {
                        alerts.add(
                                exchange.getRequestHeaders().getFirst("Authorization")
                                        + " "
                                        + body);
                    }
                    var answer = new StringBuilder();
                    handler.accept(answer);
                    var bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
        servers.add(server);
        return server;
    }

    /** Ten requests a scrape, one of them failing, each in about 30 ms. */
    private void metrics(StringBuilder answer) {
        int count = scrapes.incrementAndGet() * 10;
        answer.append("http_requests_total{status=\"200\"} ")
                .append(count * 9 / 10)
                .append("\nhttp_requests_total{status=\"500\"} ")
                .append(count / 10)
                .append("\nhttp_request_duration_seconds_bucket{le=\"0.01\"} 0")
                .append("\nhttp_request_duration_seconds_bucket{le=\"0.1\"} ")
                .append(count)
                .append("\nhttp_request_duration_seconds_bucket{le=\"+Inf\"} ")
                .append(count)
                .append('\n');
    }

    private void run(String... command) throws IOException {
        processes.add(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve(processes.size() + ".log").toFile())
                        .start());
    }

    private static void await(BooleanSupplier condition) {
        var never = new CountDownLatch(1);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("a minute has passed").isLessThan(end);
            try {
                assertThat(never.await(200, TimeUnit.MILLISECONDS)).isFalse();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static int port(HttpServer server) {
        return server.getAddress().getPort();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static ScrapePoint point(String instance, int port) {
        return new ScrapePoint(InstanceId.of(instance), Address.parse("127.0.0.1"), Port.of(port));
    }
}
