package dev.haechi.containers.replica;

import dev.haechi.containers.engine.EngineUnavailable;
import dev.haechi.model.service.Port;
import dev.haechi.model.workload.HealthCheck;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Asks a replica, from within its own instance, whether it can serve: an HTTP GET that answers 2xx,
 * or a connection that is accepted.
 */
final class HealthProbe {
    private static final int TIMEOUT_MILLIS = 2_000;
    private static final int STATUS_LINE = 64;

    private HealthProbe() {}

    /** Empty when healthy, otherwise what was met instead. */
    static String ask(Path namespace, InetAddress address, Port port, HealthCheck check) {
        try {
            return NamespaceCall.in(namespace, () -> ask(address, port, check));
        } catch (IOException refused) {
            return String.valueOf(refused.getMessage());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EngineUnavailable("interrupted while asking for health", interrupted);
        } catch (Exception broken) {
            throw new EngineUnavailable("no health can be asked in " + namespace, broken);
        }
    }

    private static String ask(InetAddress address, Port port, HealthCheck check)
            throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port.number()), TIMEOUT_MILLIS);
            if (check.path().isEmpty()) {
                return "";
            }
            socket.setSoTimeout(TIMEOUT_MILLIS);
            var request =
                    "GET %s HTTP/1.1\r\nHost: health\r\nUser-Agent: haechi\r\nConnection: close\r\n\r\n"
                            .formatted(check.path().get());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var line = statusLine(socket);
            return line.matches("HTTP/1\\.[01] 2\\d\\d.*")
                    ? ""
                    : "GET " + check.path().get() + " answered '" + line + "'";
        }
    }

    private static String statusLine(Socket socket) throws IOException {
        var line = new StringBuilder();
        var from = socket.getInputStream();
        for (int next = from.read();
                next >= 0 && next != '\n' && line.length() < STATUS_LINE;
                next = from.read()) {
            if (next >= ' ' && next < 127) {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
