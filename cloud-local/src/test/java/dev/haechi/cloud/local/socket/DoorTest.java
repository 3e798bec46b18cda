package dev.haechi.cloud.local.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.haechi.provision.CloudUnavailable;
import dev.haechi.text.testing.NeedsRoot;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Doors between this machine and a namespace of the test's own. */
@NeedsRoot
class DoorTest {
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private final String namespace = "door-test-" + ProcessHandle.current().pid();

    @BeforeEach
    void make() throws Exception {
        run("ip", "netns", "add", namespace);
        run("ip", "-n", namespace, "link", "set", "lo", "up");
    }

    @AfterEach
    void takeAway() throws Exception {
        run("ip", "netns", "delete", namespace);
    }

    @Test
    void whoever_comes_to_a_door_in_a_namespace_speaks_with_a_port_of_this_machine()
            throws Exception {
        try (var server = new ServerSocket(0, 5, LOOPBACK);
                var door = inside(server.getLocalPort())) {
            Thread.ofVirtual().start(() -> echo(server));
            int port = door.port();

            var answer =
                    NamespaceSockets.callInside(namespace, () -> ask(new Socket(LOOPBACK, port)));

            assertThat(answer).isEqualTo("alert");
            assertThatThrownBy(() -> new Socket(LOOPBACK, port).close())
                    .as("the door is not on this machine's own loopback")
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void whoever_comes_to_a_door_on_loopback_speaks_with_the_namespace() throws Exception {
        var server = NamespaceSockets.callInside(namespace, () -> new ServerSocket(0, 5, LOOPBACK));
        var inner = new InetSocketAddress(LOOPBACK, server.getLocalPort());
        try (server;
                var door = Door.onLoopback(0, namespace, LOOPBACK, inner)) {
            Thread.ofVirtual().start(() -> echo(server));

            assertThat(ask(new Socket(LOOPBACK, door.port()))).isEqualTo("alert");
        }
    }

    @Test
    void an_address_that_is_not_there_and_a_port_that_is_taken_are_told() throws Exception {
        try (var door = inside(1)) {
            assertThatThrownBy(
                            () ->
                                    Door.inNamespace(
                                            namespace,
                                            new InetSocketAddress(LOOPBACK, door.port()),
                                            1))
                    .isInstanceOf(BindException.class);
        }
        assertThatThrownBy(
                        () ->
                                Door.inNamespace(
                                        namespace,
                                        new InetSocketAddress(
                                                InetAddress.ofLiteral("10.1.2.3"), 80),
                                        1))
                .isInstanceOf(BindException.class);
        assertThatThrownBy(
                        () ->
                                Door.inNamespace(
                                        "no-such-place", new InetSocketAddress(LOOPBACK, 0), 1))
                .isInstanceOf(CloudUnavailable.class);
    }

    private Door inside(int port) throws IOException {
        return Door.inNamespace(namespace, new InetSocketAddress(LOOPBACK, 0), port);
    }

    private static void echo(ServerSocket server) {
        try (var socket = server.accept()) {
            socket.getOutputStream().write(socket.getInputStream().readAllBytes());
        } catch (IOException _) {
            // whoever asked sees that nothing comes back
        }
    }

    private static String ask(Socket socket) throws IOException {
        try (socket) {
            socket.getOutputStream().write("alert".getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    private static void run(String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
