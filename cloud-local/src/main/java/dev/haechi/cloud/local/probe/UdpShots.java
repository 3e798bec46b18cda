package dev.haechi.cloud.local.probe;

import dev.haechi.cloud.local.socket.Sockets;
import dev.haechi.provision.Prober;
import java.io.IOException;
import java.net.PortUnreachableException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.List;

/** Sends many datagrams at once, each until it is answered or twice. */
final class UdpShots {
    private static final long AGAIN_MILLIS = 900;

    private UdpShots() {}

    static void fire(List<Shot> shots) throws IOException {
        try (var selector = Selector.open()) {
            for (var shot : shots) {
                begin(shot, selector);
            }
            long start = System.nanoTime();
            boolean again = false;
            while (shots.stream().anyMatch(shot -> !shot.settled())) {
                long passed = (System.nanoTime() - start) / 1_000_000;
                long until = again ? KernelProber.WAVE.toMillis() : AGAIN_MILLIS;
                if (passed >= until && again) {
                    break;
                }
                if (passed >= until) {
                    again = true;
                    selector.keys().forEach(UdpShots::send);
                    continue;
                }
                selector.select(until - passed);
                selector.selectedKeys().forEach(UdpShots::receive);
                selector.selectedKeys().clear();
            }
            for (var key : selector.keys()) {
                key.channel().close();
            }
        }
    }

    private static void begin(Shot shot, Selector selector) {
        var flow = shot.flow();
        try {
            var channel = DatagramChannel.open(Sockets.family(flow.destination()));
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            if (!TcpShots.bound(channel, shot)) {
                channel.close();
                return;
            }
            channel.connect(Sockets.of(flow.destination(), flow.service().detail()));
            send(channel.register(selector, SelectionKey.OP_READ, shot));
        } catch (IOException e) {
            shot.settle(TcpShots.meaning(e));
        }
    }

    private static void send(SelectionKey key) {
        var shot = (Shot) key.attachment();
        if (shot.settled()) {
            return;
        }
        try {
            ((DatagramChannel) key.channel()).write(nonce(shot));
        } catch (PortUnreachableException _) {
            shot.settle(new Prober.Reached());
        } catch (IOException e) {
            shot.settle(TcpShots.meaning(e));
        }
    }

    private static void receive(SelectionKey key) {
        var shot = (Shot) key.attachment();
        var answer = ByteBuffer.allocate(64);
        try {
            ((DatagramChannel) key.channel()).read(answer);
            if (answer.flip().equals(nonce(shot))) {
                shot.settle(new Prober.Reached());
            }
        } catch (PortUnreachableException _) {
            shot.settle(new Prober.Reached()); // the destination's own kernel says so
        } catch (IOException e) {
            shot.settle(TcpShots.meaning(e));
        }
    }

    /** Bytes that no other flow of the wave sends. */
    private static ByteBuffer nonce(Shot shot) {
        return ByteBuffer.allocate(12)
                .putInt(0x4841_4543)
                .putInt(System.identityHashCode(shot))
                .putInt(shot.flow().hashCode())
                .flip();
    }
}
