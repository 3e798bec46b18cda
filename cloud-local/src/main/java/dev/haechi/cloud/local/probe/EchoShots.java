package dev.haechi.cloud.local.probe;

import dev.haechi.cloud.local.socket.Libc;
import dev.haechi.cloud.local.socket.Sockets;
import dev.haechi.model.address.Address;
import dev.haechi.model.address.IpFamily;
import dev.haechi.provision.Prober;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Sends echo requests (RFC 792, RFC 4443) by the kernel's ping sockets. */
final class EchoShots {
    private static final int EPERM = 1;
    private static final int IPPROTO_ICMP = 1;
    private static final int IPPROTO_ICMPV6 = 58;
    private static final int POLL_NANOS = 5_000_000;

    private final List<Shot> shots;
    private final int socket;
    private final boolean v4;

    private EchoShots(List<Shot> shots, int socket, boolean v4) {
        this.shots = shots;
        this.socket = socket;
        this.v4 = v4;
    }

    /** One socket for each source address; the sequence number tells the shots apart. */
    static void fire(List<Shot> shots) {
        var bySource = new LinkedHashMap<Address, List<Shot>>();
        shots.forEach(
                shot ->
                        bySource.computeIfAbsent(shot.flow().source(), _ -> new ArrayList<>())
                                .add(shot));
        var open = new ArrayList<EchoShots>();
        bySource.forEach((source, its) -> open(source, its, open));
        long start = System.nanoTime();
        open.forEach(EchoShots::send);
        boolean again = false;
        while (shots.stream().anyMatch(shot -> !shot.settled())) {
            long passed = (System.nanoTime() - start) / 1_000_000;
            if (passed > KernelProber.WAVE.toMillis()) {
                break;
            }
            if (!again && passed > 1_000) {
                again = true;
                open.forEach(EchoShots::send);
            }
            open.forEach(EchoShots::receive);
            LockSupport.parkNanos(POLL_NANOS);
        }
        open.forEach(one -> Libc.close(one.socket));
    }

    private static void open(Address source, List<Shot> shots, List<EchoShots> open) {
        boolean v4 = source.family() == IpFamily.V4;
        var socket =
                Libc.socket(
                        v4 ? Libc.AF_INET : Libc.AF_INET6,
                        Libc.SOCK_DGRAM_NONBLOCK,
                        v4 ? IPPROTO_ICMP : IPPROTO_ICMPV6);
        var bound =
                socket.failed() ? socket : Libc.bind((int) socket.value(), Sockets.struct(source));
        if (bound.failed()) {
            shots.forEach(
                    shot ->
                            shot.settle(
                                    new Prober.Failed(
                                            "no ping socket for "
                                                    + source
                                                    + ": errno "
                                                    + bound.errno())));
            return;
        }
        open.add(new EchoShots(shots, (int) socket.value(), v4));
    }

    private void send() {
        for (int i = 0; i < shots.size(); i++) {
            var shot = shots.get(i);
            if (!shot.settled()) {
                var request = ByteBuffer.allocate(16).put((byte) (v4 ? 8 : 128));
                request.putShort(6, (short) i).putInt(8, System.identityHashCode(shot));
                var sent =
                        Libc.send(
                                socket, request.array(), Sockets.struct(shot.flow().destination()));
                if (sent.failed()) {
                    shot.settle(meaning(sent.errno()));
                }
            }
        }
    }

    /** EPERM: the sender's own filter; ENETUNREACH, EHOSTUNREACH and EINVAL: a route that drops. */
    private static Prober.Arrival meaning(int errno) {
        return switch (errno) {
            case EPERM, 101, 113, 22 -> new Prober.Blocked();
            default -> new Prober.Failed("the request was not sent: errno " + errno);
        };
    }

    private void receive() {
        var buffer = new byte[64];
        while (true) {
            var got = Libc.receive(socket, buffer);
            if (got.failed()) {
                return; // nothing more for now, or the answer that an earlier request was stopped
            }
            var answer = ByteBuffer.wrap(buffer);
            int index = Short.toUnsignedInt(answer.getShort(6));
            if (answer.get(0) == (byte) (v4 ? 0 : 129)
                    && index < shots.size()
                    && answer.getInt(8) == System.identityHashCode(shots.get(index))) {
                shots.get(index).settle(new Prober.Reached());
            }
        }
    }
}
