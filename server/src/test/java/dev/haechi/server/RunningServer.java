package dev.haechi.server;

import dev.haechi.access.secret.Secrets;
import dev.haechi.app.notice.Telling;
import dev.haechi.delivery.run.Run;
import dev.haechi.observe.slack.BackOff;
import dev.haechi.store.PostgresRunQueue;
import dev.haechi.store.SealedRows;
import dev.haechi.store.home.PrivateFile;
import dev.haechi.store.seal.SealedSecrets;
import dev.haechi.store.testing.TestPostgres;
import dev.haechi.text.Language;
import dev.haechi.wiring.testing.KnownBank;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;

/** A server on the door of the banks that the database of the tests knows. */
final class RunningServer implements AutoCloseable {
    private static final Duration SHORT = Duration.ofMillis(50);
    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();
    private final PostgresRunQueue queue = new PostgresRunQueue(KnownBank.database());

    RunningServer() {
        this(Optional.empty());
    }

    RunningServer(Optional<Listening> listening) {
        KnownBank.database();
        this.context =
                Main.start(
                        Map.of("HAECHI_HOME", TestPostgres.home().path().toString()),
                        new Telling.Pace(
                                Language.ENGLISH,
                                new BackOff(SHORT, SHORT, 100),
                                Duration.ofSeconds(1)),
                        listening);
    }

    /** What the server may unseal. */
    static Secrets secrets() {
        return new SealedSecrets(
                SealedRows.ofServer(KnownBank.database()),
                new PrivateFile(TestPostgres.home().server().resolve("key")));
    }

    static Path socket() {
        return TestPostgres.home().server().resolve("server.sock");
    }

    /** An address of the server, which is open once a bank is known. */
    static String url(String path) {
        while (true) {
            try (var _ = new Socket(InetAddress.ofLiteral("127.0.0.1"), KnownBank.SERVER_DOOR)) {
                return "http://127.0.0.1:" + KnownBank.SERVER_DOOR + path;
            } catch (IOException _) {
                Thread.onSpinWait();
            }
        }
    }

    /** The newest run of a bank. */
    Optional<Run> newest(KnownBank bank) {
        return queue.newest(bank.name(), 1).stream().findFirst();
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url(path))), headers);
    }

    HttpResponse<String> post(String path, String body, String... headers) throws Exception {
        return send(
                HttpRequest.newBuilder(URI.create(url(path)))
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers)
            throws Exception {
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The header of somebody with a token that is valid for an hour. */
    static String[] bearer(KnownBank bank, String person) {
        return new String[] {
            "Authorization", "Bearer " + bank.token(person, Duration.ofHours(1)).reveal()
        };
    }

    @Override
    public void close() {
        context.close();
        queue.close();
    }
}
