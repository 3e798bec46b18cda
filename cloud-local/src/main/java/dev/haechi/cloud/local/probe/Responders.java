package dev.haechi.cloud.local.probe;

import dev.haechi.cloud.local.socket.NamespaceSockets;
import dev.haechi.cloud.local.socket.Sockets;
import dev.haechi.provision.Prober;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sockets at the destinations of UDP flows that send back what they get, until they are closed. */
final class Responders implements AutoCloseable {
    private final Selector selector;
    private final List<DatagramChannel> channels = new ArrayList<>();

    private record Spot(ProbeNames.Place place, int port) {}

    private Responders(Selector selector) {
        this.selector = selector;
    }

    static Responders open(List<Shot> shots, ProbeNames names) {
        try {
            var responders = new Responders(Selector.open());
            responders.openAll(shots, names);
            Thread.ofPlatform().daemon().name("probe-responders").start(responders::answer);
            return responders;
        } catch (IOException e) {
            throw new dev.haechi.provision.CloudUnavailable(
                    "no selector can be opened; nothing was sent", e);
        }
    }

    private void openAll(List<Shot> shots, ProbeNames names) {
        Map<String, Map<Spot, Set<Shot>>> byNamespace = new LinkedHashMap<>();
        for (var shot : shots) {
            for (var place : names.ends(shot.flow())) {
                byNamespace
                        .computeIfAbsent(place.namespace(), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(
                                new Spot(place, shot.flow().service().detail()),
                                _ -> new LinkedHashSet<>())
                        .add(shot);
            }
        }
        byNamespace.forEach(
                (namespace, spots) ->
                        NamespaceSockets.callInside(
                                namespace,
                                () -> {
                                    spots.forEach(this::open);
                                    return Boolean.TRUE;
                                }));
    }

    /** Where somebody has the port already, silence would say nothing. */
    private void open(Spot spot, Set<Shot> shots) {
        try {
            var channel = DatagramChannel.open(Sockets.family(spot.place().address()));
            channels.add(channel);
            channel.configureBlocking(false);
            channel.bind(Sockets.of(spot.place().address(), spot.port()));
            channel.register(selector, SelectionKey.OP_READ);
        } catch (IOException e) {
            shots.forEach(
                    shot ->
                            shot.settle(
                                    new Prober.Failed(
                                            "udp/"
                                                    + spot.port()
                                                    + " cannot be answered in "
                                                    + spot.place().namespace()
                                                    + ": "
                                                    + e.getMessage())));
        }
    }

    private void answer() {
        var buffer = ByteBuffer.allocate(64);
        try {
            while (selector.isOpen()) {
                selector.select();
                for (var key : selector.selectedKeys()) {
                    answer((DatagramChannel) key.channel(), buffer);
                }
                selector.selectedKeys().clear();
            }
        } catch (ClosedSelectorException | IOException _) {
            // closed: the wave is over
        }
    }

    private static void answer(DatagramChannel channel, ByteBuffer buffer) {
        try {
            var sender = channel.receive(buffer.clear());
            if (sender != null) {
                channel.send(buffer.flip(), sender);
            }
        } catch (IOException _) {
            // its own filter drops the answer: the sender sees silence, which is the truth
        }
    }

    @Override
    public void close() {
        try {
            for (var channel : channels) {
                channel.close();
            }
            selector.close();
        } catch (IOException _) {
            // closed either way
        }
    }
}
