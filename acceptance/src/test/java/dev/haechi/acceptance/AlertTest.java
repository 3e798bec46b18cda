package dev.haechi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A service that hangs becomes an alert, and the alert a message in Slack. */
@AcceptanceTest
class AlertTest {
    private static final Duration TO_SLACK = Duration.ofMinutes(3);
    private static final String ALERT = "no replica of accounts answers";

    @Test
    void a_dead_service_reaches_slack_by_prometheus_and_alertmanager(Bank bank) throws IOException {
        var messages = new CopyOnWriteArrayList<String>();
        var slack = slack(messages);
        var shell = bank.shell();
        var stopped = bank.replicas("accounts").stream().map(bank::processOf).toList();
        try {
            shell.must(
                    "printf http://127.0.0.1:%d/services/T1/B1/x | $HAECHI secret set --env $BANK slack-webhook"
                            .formatted(slack.getAddress().getPort()));
            // It hangs: its processes live, so that nobody starts it anew, and answer nothing.
            stopped.forEach(process -> shell.must("kill -STOP " + process));

            var seen =
                    Eventually.within(
                            TO_SLACK,
                            () -> List.copyOf(messages),
                            all -> all.stream().anyMatch(one -> one.contains(ALERT)));

            assertThat(String.join("\n", seen)).contains(ALERT).contains("bank");
            assertThat(shell.must("$HAECHI status --env $BANK")).contains("accounts");
        } finally {
            stopped.forEach(process -> shell.must("kill -CONT " + process));
            slack.stop(0);
        }
        bank.mustAnswer(Duration.ofSeconds(30));
    }

    private static HttpServer slack(List<String> messages) throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    messages.add(
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8));
                    var ok = "ok".getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, ok.length);
                    exchange.getResponseBody().write(ok);
                    exchange.close();
                });
        server.start();
        return server;
    }
}
