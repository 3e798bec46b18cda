package bank;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The accounts of the demo bank over HTTP: balances and transfers, in PostgreSQL.
 *
 * <pre>
 * GET  /accounts/1001             balance
 * GET  /accounts/1001/transfers   the newest ten
 * POST /transfers                 {"from":"1001","to":"1002","amount":5000}, header Idempotency-Key
 * GET  /report?seconds=5          an answer that takes its time
 * GET  /healthz, /metrics
 * </pre>
 */
public final class Accounts {
    private static final int MAX_BODY = 4096;
    private static final int LONGEST_REPORT_SECONDS = 10;
    private static final long SHUTDOWN_SECONDS = 15;

    private final Ledger ledger;
    private final Metrics metrics = new Metrics();
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile boolean stopping;

    private Accounts(Ledger ledger) {
        this.ledger = ledger;
    }

    public static void main(String[] arguments) throws IOException {
        var address = setting("DATABASE_URL", "jdbc:postgresql://accounts-db:5432/app");
        var user = setting("DATABASE_USER", "app");
        var password = Path.of(setting("DATABASE_PASSWORD_FILE", "/run/secrets/db-password"));
        var pool = new Pool(address, user, () -> Files.readString(password).strip(), 8);
        new Accounts(new Ledger(pool)).serve(Integer.parseInt(setting("PORT", "8081")));
    }

    private static String setting(String name, String otherwise) {
        var value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }

    private void serve(int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(port), 4096);
        server.setExecutor(Executors.newFixedThreadPool(64));
        server.createContext("/", this::handle);
        server.start();
        System.out.println("accounts: listening on port " + port);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop"));
    }

    /** Finishes what is in flight; whoever asks meanwhile is told to come with a new connection. */
    private void stop(HttpServer server) {
        stopping = true;
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SHUTDOWN_SECONDS);
        while (inFlight.get() > 0 && System.nanoTime() < deadline) {
            java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
        }
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        inFlight.incrementAndGet();
        var began = System.nanoTime();
        var answer = Answer.problem(500, "the accounts service failed");
        try {
            answer = answer(exchange);
        } catch (SQLException failure) {
            System.err.println("accounts: database: " + failure.getMessage());
            answer = Answer.problem(503, "the database does not answer");
        } catch (IllegalArgumentException wrong) {
            answer = Answer.problem(400, String.valueOf(wrong.getMessage()));
        } finally {
            // Counted before it is sent, so that whoever has the answer also finds it in the metrics.
            metrics.count(exchange.getRequestMethod(), answer.status(), System.nanoTime() - began);
            send(exchange, answer);
            inFlight.decrementAndGet();
        }
    }

    private void send(HttpExchange exchange, Answer answer) throws IOException {
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        if (stopping) {
            exchange.getResponseHeaders().set("Connection", "close");
        }
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException, SQLException {
        var path = exchange.getRequestURI().getPath();
        var parts = path.substring(1).split("/");
        return switch (exchange.getRequestMethod() + " " + parts[0] + " " + parts.length) {
            case "GET healthz 1" -> health();
            case "GET metrics 1" -> new Answer(200, "text/plain; version=0.0.4", metrics.text());
            case "GET accounts 2" -> ledger.balance(parts[1]);
            case "GET accounts 3" -> ledger.transfers(parts[1]);
            case "POST transfers 1" -> transfer(exchange);
            case "GET report 1" -> report(exchange.getRequestURI().getQuery());
            default -> Answer.problem(404, "nothing is at " + exchange.getRequestMethod() + " " + path);
        };
    }

    private Answer health() throws SQLException {
        ledger.check();
        return new Answer(200, "text/plain", "ok\n");
    }

    private Answer transfer(HttpExchange exchange) throws IOException, SQLException {
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (key == null || !key.matches("[A-Za-z0-9_-]{8,64}")) {
            return Answer.problem(400, "the header Idempotency-Key is missing: 8 to 64 letters, digits, _ or -");
        }
        var body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            return Answer.problem(413, "a transfer has at most " + MAX_BODY + " bytes");
        }
        return ledger.transfer(key, Transfer.parse(new String(body, StandardCharsets.UTF_8)));
    }

    private static Answer report(String query) {
        var seconds = query != null && query.matches("seconds=[0-9]{1,2}") ? Integer.parseInt(query.substring(8)) : 1;
        var wait = Math.min(seconds, LONGEST_REPORT_SECONDS);
        try {
            TimeUnit.SECONDS.sleep(wait);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Answer.problem(503, "interrupted");
        }
        return new Answer(200, "application/json", "{\"took\":" + wait + "}\n");
    }
}
