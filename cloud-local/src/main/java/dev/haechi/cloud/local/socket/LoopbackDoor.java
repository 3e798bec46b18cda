package dev.haechi.cloud.local.socket;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A port of this machine's loopback that leads to an address of the simulated internet. Bytes go
 * both ways as they come; each direction ends when its sender ends it, and the sender is slowed
 * down when the receiver is slow. Lives until it is closed; runs on virtual threads.
 */
public final class LoopbackDoor implements AutoCloseable {
    private static final Duration CONNECTING = Duration.ofSeconds(10);

    private final ServerSocketChannel listening;
    private final String namespace;
    private final InetAddress visitor;
    private final InetSocketAddress inner;
    private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();

    private LoopbackDoor(
            ServerSocketChannel listening,
            String namespace,
            InetAddress visitor,
            InetSocketAddress inner) {
        this.listening = listening;
        this.namespace = namespace;
        this.visitor = visitor;
        this.inner = inner;
    }

    /**
     * Opens a door on 127.0.0.1.
     *
     * @param namespace where connections to {@code inner} are opened
     * @param visitor whom the other end sees: an address that the namespace may use
     * @throws BindException when the port is taken
     */
    public static LoopbackDoor open(
            int port, String namespace, InetAddress visitor, InetSocketAddress inner)
            throws IOException {
        var listening = ServerSocketChannel.open();
        try {
            listening.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        } catch (IOException e) {
            listening.close();
            throw e;
        }
        var door = new LoopbackDoor(listening, namespace, visitor, inner);
        Thread.ofVirtual().name("door-" + port).start(door::accept);
        return door;
    }

    /** The port that it listens on. */
    public int port() {
        return listening.socket().getLocalPort();
    }

    private void accept() {
        while (listening.isOpen()) {
            try {
                var outside = listening.accept();
                Thread.ofVirtual().start(() -> serve(outside));
            } catch (ClosedChannelException _) {
                return; // the door was closed
            } catch (IOException _) {
                // this connection ended before it was taken; the next one is not concerned
                Thread.onSpinWait();
            }
        }
    }

    private void serve(SocketChannel outside) {
        open.add(outside);
        try (outside;
                var inside = inside()) {
            open.add(inside);
            connect(inside);
            var back = Thread.ofVirtual().start(() -> Relay.copy(inside, outside));
            Relay.copy(outside, inside);
            back.join();
            open.remove(inside);
        } catch (IOException | RuntimeException _) {
            // whoever came sees the connection closed, as from a server that is not there
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(outside);
        }
    }

    private SocketChannel inside() {
        return NamespaceSockets.callInside(namespace, SocketChannel::open);
    }

    private void connect(SocketChannel inside) throws IOException {
        inside.bind(new InetSocketAddress(visitor, 0));
        inside.socket().connect(inner, Math.toIntExact(CONNECTING.toMillis()));
    }

    /** Ends the door and every connection through it. */
    @Override
    public void close() throws IOException {
        listening.close();
        for (var channel : open) {
            channel.close();
        }
    }
}
