package dev.haechi.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.wiring.testing.KnownBank;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SlowClientsTest {
    private static final int MANY = 200;
    @TempDir Path temp;

    @Test
    void many_that_say_nothing_or_half_a_request_keep_nobody_else_waiting() throws Exception {
        try (var server = new RunningServer()) {
            var bank = KnownBank.dev(temp);
            RunningServer.url("/");
            var silent = new ArrayList<Socket>();
            try {
                for (int i = 0; i < MANY; i++) {
                    silent.add(half(bank, i));
                }
                assertThat(server.get("/health").statusCode()).isEqualTo(200);
                assertThat(
                                server.get(
                                                "/api/environments/" + bank.name() + "/runs",
                                                RunningServer.bearer(bank, "kim"))
                                        .statusCode())
                        .isEqualTo(200);
            } finally {
                closeAll(silent);
            }
        }
    }

    @Test
    void a_request_under_way_is_answered_when_the_server_is_told_to_stop() throws Exception {
        var bank = KnownBank.dev(temp);
        var server = new RunningServer();
        RunningServer.url("/");
        try (var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), KnownBank.SERVER_DOOR)) {
            var out = socket.getOutputStream();
            out.write(
                    ("POST /alerts/"
                                    + bank.name()
                                    + " HTTP/1.1\r\nHost: haechi\r\nContent-Length: 2\r\n"
                                    + "Authorization: Bearer x\r\nExpect: 100-continue\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var in = socket.getInputStream();
            assertThat(in.read()).isEqualTo('H'); // 100: it is being served
            var told = new CountDownLatch(1);
            var stopping =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        told.countDown();
                                        server.close();
                                    });
            told.await();
            out.write("{}".getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains(" 401 ");
            stopping.join();
        }
    }

    private static Socket half(KnownBank bank, int number) throws IOException {
        var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), KnownBank.SERVER_DOOR);
        var begun =
                switch (number % 3) {
                    case 0 -> "";
                    case 1 -> "GET /health HTTP/1.1\r\nHost:";
                    default ->
                            "POST /hooks/"
                                    + bank.name()
                                    + "/web HTTP/1.1\r\nHost: haechi\r\nContent-Length: 9\r\n\r\n{";
                };
        socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void closeAll(List<Socket> sockets) throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }
}
