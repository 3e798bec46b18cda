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
 * Leads from a port in one network to an address in another. Bytes go both ways as they come; each
 * direction ends when its sender ends it, and the sender is slowed down when the receiver is slow.
 * Lives until it is closed; runs on virtual threads.
 */
public final class Door implements AutoCloseable {
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private final ServerSocketChannel listening;
    private final Opening beyond;
    private final InetSocketAddress leadsTo;
    private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();

    /** Opens an unconnected socket on the other side. */
    private interface Opening {
        SocketChannel open() throws IOException;
    }

    private Door(ServerSocketChannel listening, Opening beyond, InetSocketAddress leadsTo) {
        this.listening = listening;
        this.beyond = beyond;
        this.leadsTo = leadsTo;
    }

    /**
     * Opens a door on 127.0.0.1 of this machine that leads into a namespace.
     *
     * @param namespace where connections to {@code inner} are opened
     * @param visitor whom the other end sees: an address that the namespace may use
     * @throws BindException when the port is taken
     */
    public static Door onLoopback(
            int port, String namespace, InetAddress visitor, InetSocketAddress inner)
            throws IOException {
        var listening = bound(ServerSocketChannel.open(), new InetSocketAddress(LOOPBACK, port));
        return begun(new Door(listening, () -> inside(namespace, visitor), inner));
    }

    /**
     * Opens a door in a namespace that leads out of it, to 127.0.0.1 of this machine. What may come
     * to it is the namespace's firewall's to say.
     *
     * @param at an address of the namespace, and the port
     * @param port of this machine
     * @throws BindException when the address is not there, or the port is taken
     */
    public static Door inNamespace(String namespace, InetSocketAddress at, int port)
            throws IOException {
        var listening = NamespaceSockets.callInside(namespace, ServerSocketChannel::open);
        var leadsTo = new InetSocketAddress(LOOPBACK, port);
        return begun(new Door(bound(listening, at), SocketChannel::open, leadsTo));
    }

    /** A socket stays in the namespace where it was opened, whoever binds it. */
    private static ServerSocketChannel bound(ServerSocketChannel listening, InetSocketAddress at)
            throws IOException {
        try {
            return listening.bind(at);
        } catch (IOException e) {
            listening.close();
            throw e;
        }
    }

    private static SocketChannel inside(String namespace, InetAddress visitor) throws IOException {
        var socket = NamespaceSockets.callInside(namespace, SocketChannel::open);
        socket.bind(new InetSocketAddress(visitor, 0));
        return socket;
    }

    private static Door begun(Door door) {
        Thread.ofVirtual().name("door-" + door.port()).start(door::accept);
        return door;
    }

    /** The port that it listens on. */
    public int port() {
        return listening.socket().getLocalPort();
    }

    private void accept() {
        while (listening.isOpen()) {
            try {
                var here = listening.accept();
                Thread.ofVirtual().start(() -> serve(here));
            } catch (ClosedChannelException _) {
                return; // the door was closed
            } catch (IOException _) {
                // this connection ended before it was taken; the next one is not concerned
                Thread.onSpinWait();
            }
        }
    }

    private void serve(SocketChannel here) {
        open.add(here);
        try (here;
                var there = beyond.open()) {
            open.add(there);
            there.socket().connect(leadsTo, Math.toIntExact(CONNECTING.toMillis()));
            var back = Thread.ofVirtual().start(() -> Relay.copy(there, here));
            Relay.copy(here, there);
            back.join();
            open.remove(there);
        } catch (IOException | RuntimeException _) {
            // whoever came sees the connection closed, as from a server that is not there
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(here);
        }
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
