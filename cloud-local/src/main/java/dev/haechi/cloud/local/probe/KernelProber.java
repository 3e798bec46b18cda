package dev.haechi.cloud.local.probe;

import dev.haechi.cloud.local.socket.NamespaceSockets;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.Service;
import dev.haechi.provision.Prober;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Sends real packets from inside the namespaces of a local environment.
 *
 * <p>TCP arrives when the connection is accepted or refused by the destination itself: no device of
 * this cloud refuses in its name. UDP arrives when a socket that is opened at the destination for
 * the purpose answers with the same bytes, or the destination says that the port is closed. ICMP is
 * tried with echo requests; other types and protocols are {@link Prober.Failed}, for nothing
 * answers them. Silence after two transmissions is {@link Prober.Blocked}, and takes {@link #WAVE}.
 */
public final class KernelProber implements Prober {
    /** The first transmission, a second one after 1 s (RFC 6298 section 2), and its way. */
    static final Duration WAVE = Duration.ofMillis(1_700);

    private final ProbeNames names;

    /**
     * @param landscape as it was applied; it says where addresses are, and nothing about filters
     */
    public KernelProber(Landscape landscape) {
        names = new ProbeNames(landscape);
    }

    @Override
    public List<Result> send(List<Flow> flows, Duration within) {
        var results = new ArrayList<Result>();
        long end = System.nanoTime() + within.toNanos();
        for (var wave : Waves.of(flows, Waves.sockets())) {
            if (System.nanoTime() + WAVE.toNanos() > end) {
                wave.forEach(
                        flow ->
                                results.add(
                                        new Result(flow, new Failed("there was no time left"))));
            } else {
                results.addAll(wave(wave));
            }
        }
        return results;
    }

    private List<Result> wave(List<Flow> flows) {
        var groups = new LinkedHashMap<String, List<Shot>>();
        var shots = flows.stream().map(Shot::new).toList();
        for (var shot : shots) {
            names.start(shot.flow())
                    .ifPresentOrElse(
                            namespace ->
                                    groups.computeIfAbsent(namespace, _ -> new ArrayList<>())
                                            .add(shot),
                            () ->
                                    shot.settle(
                                            new Failed(
                                                    "nothing in this environment sends from "
                                                            + shot.flow().source())));
        }
        try (var _ = Responders.open(shots.stream().filter(KernelProber::isUdp).toList(), names)) {
            var running = new ArrayList<CompletableFuture<Void>>();
            groups.forEach((namespace, its) -> running.addAll(fire(namespace, its)));
            running.forEach(CompletableFuture::join);
        }
        return shots.stream().map(shot -> new Result(shot.flow(), shot.arrival())).toList();
    }

    /** Each kind on a thread of its own in the namespace. */
    private static List<CompletableFuture<Void>> fire(String namespace, List<Shot> shots) {
        Map<Boolean, List<Shot>> byKind = new LinkedHashMap<>();
        var echoes = new ArrayList<Shot>();
        for (var shot : shots) {
            var protocol = shot.flow().service().protocol();
            if (protocol.equals(Protocol.TCP) || protocol.equals(Protocol.UDP)) {
                byKind.computeIfAbsent(protocol.equals(Protocol.TCP), _ -> new ArrayList<>())
                        .add(shot);
            } else if (isEcho(shot.flow().service())) {
                echoes.add(shot);
            } else {
                shot.settle(new Failed("nothing answers " + shot.flow().service()));
            }
        }
        var running = new ArrayList<CompletableFuture<Void>>();
        byKind.forEach(
                (tcp, its) ->
                        running.add(
                                guarded(
                                        namespace,
                                        its,
                                        tcp
                                                ? () -> TcpShots.fire(its)
                                                : () -> UdpShots.fire(its))));
        if (!echoes.isEmpty()) {
            running.add(guarded(namespace, echoes, () -> EchoShots.fire(echoes)));
        }
        return running;
    }

    /** What goes wrong as a whole makes nothing known about any of them. */
    private static CompletableFuture<Void> guarded(
            String namespace, List<Shot> shots, Firing firing) {
        return NamespaceSockets.inside(
                        namespace,
                        () -> {
                            firing.fire();
                            return Boolean.TRUE;
                        })
                .handle(
                        (_, failure) -> {
                            if (failure != null) {
                                shots.forEach(shot -> shot.settle(new Failed(failure.toString())));
                            }
                            return null;
                        });
    }

    private interface Firing {
        void fire() throws Exception;
    }

    private static boolean isUdp(Shot shot) {
        return shot.flow().service().protocol().equals(Protocol.UDP);
    }

    private static boolean isEcho(Service service) {
        return service.equals(Service.ping())
                || service.equals(new Service(Protocol.ICMPV6, 128 << 8));
    }
}
