package dev.haechi.wiring.local;

import dev.haechi.app.environment.Intended;
import dev.haechi.cloud.local.LocalNamespaces;
import dev.haechi.cloud.local.socket.LoopbackDoor;
import dev.haechi.model.address.Address;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.network.FloatingIp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The doors on loopback that lead to the edges of environments. For one thread. */
final class OpenDoors implements AutoCloseable {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** Whoever comes through a door is this visitor of the internet (TEST-NET-1, RFC 5737). */
    private static final InetAddress VISITOR = InetAddress.ofLiteral("192.0.2.1");

    private final Map<Way, LoopbackDoor> open = new LinkedHashMap<>();

    /** A port of ours and where it leads. */
    private record Way(int port, String namespace, InetSocketAddress inner) {}

    /** Opens the doors of exactly these environments; those that lead the same way stay open. */
    void lead(List<Intended> environments) {
        var wanted = environments.stream().flatMap(one -> ways(one).stream()).toList();
        List.copyOf(open.keySet()).stream()
                .filter(way -> !wanted.contains(way))
                .forEach(this::close);
        wanted.stream().filter(way -> !open.containsKey(way)).forEach(this::open);
    }

    private static List<Way> ways(Intended intended) {
        var resolved = intended.resolved();
        var internet = LocalNamespaces.of(intended.name()).internet();
        return edgeAddress(resolved.landscape()).stream()
                .flatMap(
                        edge ->
                                List.of(
                                        way(resolved.doors().http().number(), internet, edge, HTTP),
                                        way(
                                                resolved.doors().https().number(),
                                                internet,
                                                edge,
                                                HTTPS))
                                        .stream())
                .toList();
    }

    private static Way way(int port, String namespace, Address edge, int inner) {
        return new Way(
                port,
                namespace,
                new InetSocketAddress(InetAddress.ofLiteral(edge.toString()), inner));
    }

    /** The floating IP of the load balancer that is for the internet. */
    private static Optional<Address> edgeAddress(Landscape landscape) {
        return landscape.loadBalancers().stream()
                .filter(one -> one.scheme() == LoadBalancer.Scheme.INTERNET)
                .flatMap(
                        one ->
                                landscape.floatingIps().stream()
                                        .filter(
                                                ip ->
                                                        ip.holder()
                                                                .filter(h -> holds(h, one))
                                                                .isPresent()))
                .map(FloatingIp::address)
                .findFirst();
    }

    private static boolean holds(FloatingIp.Holder holder, LoadBalancer balancer) {
        return switch (holder) {
            case FloatingIp.OnLoadBalancer(var id) -> id.equals(balancer.id());
            case FloatingIp.OnInstance(var instance) ->
                    balancer.front() instanceof LoadBalancer.OnInstance(var front)
                            && front.equals(instance);
            case FloatingIp.OnNat _ -> false;
        };
    }

    private void open(Way way) {
        try {
            open.put(way, LoopbackDoor.open(way.port(), way.namespace(), VISITOR, way.inner()));
        } catch (IOException e) {
            throw new UncheckedIOException("door " + way.port() + ": " + e.getMessage(), e);
        }
    }

    private void close(Way way) {
        var door = open.remove(way);
        if (door != null) {
            try {
                door.close();
            } catch (IOException e) {
                throw new UncheckedIOException("door " + way.port() + " does not close", e);
            }
        }
    }

    @Override
    public void close() {
        List.copyOf(open.keySet()).forEach(this::close);
    }
}
