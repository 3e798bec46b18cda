package dev.haechi.cloud.local.probe;

import dev.haechi.cloud.local.socket.Sockets;
import dev.haechi.provision.Prober;
import java.io.IOException;
import java.net.ConnectException;
import java.net.StandardSocketOptions;
import java.nio.channels.NetworkChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Locale;

/** Opens many TCP connections at once, from the namespace of the calling thread. */
final class TcpShots {
    private TcpShots() {}

    static void fire(List<Shot> shots) throws IOException {
        try (var selector = Selector.open()) {
            int waiting = 0;
            for (var shot : shots) {
                waiting += begin(shot, selector) ? 1 : 0;
            }
            long end = System.nanoTime() + KernelProber.WAVE.toNanos();
            while (waiting > 0) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    break;
                }
                selector.select(left);
                for (var key : selector.selectedKeys()) {
                    finish(key);
                    waiting--;
                }
                selector.selectedKeys().clear();
            }
            for (var key : selector.keys()) {
                key.channel().close();
            }
        }
    }

    private static boolean begin(Shot shot, Selector selector) {
        var flow = shot.flow();
        SocketChannel channel = null;
        try {
            channel = SocketChannel.open(Sockets.family(flow.destination()));
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            if (!bound(channel, shot)) {
                channel.close();
                return false;
            }
            if (channel.connect(Sockets.of(flow.destination(), flow.service().detail()))) {
                shot.settle(new Prober.Reached());
                channel.close();
                return false;
            }
            channel.register(selector, SelectionKey.OP_CONNECT, shot);
            return true;
        } catch (IOException e) {
            shot.settle(meaning(e));
            close(channel);
            return false;
        }
    }

    /**
     * Takes the flow's source address and port; a shot whose source is not to be had is settled.
     */
    static boolean bound(NetworkChannel channel, Shot shot) {
        try {
            channel.bind(Sockets.of(shot.flow().source(), shot.flow().sourcePort()));
            return true;
        } catch (IOException e) {
            shot.settle(new Prober.Failed("the source cannot be used: " + e.getMessage()));
            return false;
        }
    }

    private static void finish(SelectionKey key) {
        var shot = (Shot) key.attachment();
        var channel = (SocketChannel) key.channel();
        try {
            if (channel.finishConnect()) {
                shot.settle(new Prober.Reached());
            }
        } catch (IOException e) {
            shot.settle(meaning(e));
        }
        key.cancel();
        close(channel);
    }

    private static void close(@org.jspecify.annotations.Nullable SocketChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException _) {
            // nothing more is wanted of it
        }
    }

    /** What the kernel's answer to a first packet says about the packet. */
    static Prober.Arrival meaning(IOException e) {
        var said = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if ((e instanceof ConnectException && said.contains("refused")) || said.contains("reset")) {
            return new Prober.Reached();
        }
        // EPERM: a filter of the sender's own; ENETUNREACH and EHOSTUNREACH: no way to go; EINVAL:
        // a blackhole route of the sender's own.
        boolean stopped =
                said.contains("not permitted")
                        || said.contains("unreachable")
                        || said.contains("no route")
                        || said.contains("timed out")
                        || said.contains("invalid argument")
                        || said.contains("permission denied");
        return stopped ? new Prober.Blocked() : new Prober.Failed(e.toString());
    }
}
