package dev.haechi.wiring.kubeconfig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A company's proxy on loopback: it alone knows where the API server is, whatever its name. */
final class ForwardProxy implements AutoCloseable {
    private final ServerSocket door;
    private final int target;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private ForwardProxy(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
    }

    /** One that leads to a port of loopback. */
    static ForwardProxy to(int target) throws IOException {
        var door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        var proxy = new ForwardProxy(door, target);
        Thread.startVirtualThread(proxy::serve);
        return proxy;
    }

    String url() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** The first lines of what it was asked. */
    List<String> asked() {
        return asked;
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                Thread.startVirtualThread(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        try (client;
                var server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            asked.add(head(client).lines().findFirst().orElse(""));
            client.getOutputStream()
                    .write("HTTP/1.1 200 Connected\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            var back = Thread.startVirtualThread(() -> copy(server, client));
            copy(client, server);
            back.join();
        } catch (IOException | UncheckedIOException ended) {
            return; // as its peers did
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String head(Socket client) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) client.getInputStream().read());
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
