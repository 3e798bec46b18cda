package dev.haechi.wiring.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** Plays Slack's incoming webhook on loopback: answers as it is told, and keeps what it took. */
public final class SlackSink implements AutoCloseable {
    /** Instead of a status: no answer at all. */
    public static final int SILENT = 0;

    private final HttpServer http;
    private final Queue<Integer> answers;
    private final BlockingQueue<String> taken = new LinkedBlockingQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Answers with these statuses, one after the other, and then always with 200. */
    public SlackSink(int port, List<Integer> statuses) throws IOException {
        this.answers = new ArrayDeque<>(statuses);
        this.http =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", this::answer);
        http.start();
    }

    /** The address of a channel. */
    public String url() {
        return url(http.getAddress().getPort());
    }

    /** The address of a channel at a port. */
    public static String url(int port) {
        return "http://127.0.0.1:" + port + "/services/T000/B000/never-show-this";
    }

    /** What was taken with 200, in order. */
    public BlockingQueue<String> taken() {
        return taken;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int status = next();
            if (status == SILENT) {
                closed.await();
                return;
            }
            if (status == 200) {
                taken.add(body);
            }
            exchange.sendResponseHeaders(status, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized int next() {
        var status = answers.poll();
        return status == null ? 200 : status;
    }

    @Override
    public void close() {
        closed.countDown();
        http.stop(0);
    }
}
