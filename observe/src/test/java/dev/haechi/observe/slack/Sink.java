package dev.haechi.observe.slack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stands for Slack on this machine: keeps what it gets, and answers as it was told. */
final class Sink implements AutoCloseable {
    final List<String> bodies = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final int status;

    private Sink(HttpServer server, int status) {
        this.server = server;
        this.status = status;
    }

    /** Answers with a status; 0: never answers. */
    static Sink answering(int status) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var sink = new Sink(HttpServer.create(address, 0), status);
        sink.server.setExecutor(sink.threads);
        sink.server.createContext("/", sink::answer);
        sink.server.start();
        return sink;
    }

    private void answer(HttpExchange exchange) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (status == 0) {
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (status == 429) {
            exchange.getResponseHeaders().add("Retry-After", "77");
        }
        exchange.sendResponseHeaders(status == 0 ? 500 : status, -1);
        exchange.close();
    }

    String address() {
        return "http://127.0.0.1:"
                + server.getAddress().getPort()
                + "/services/T0/B0/planted-secret";
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.close();
    }
}
