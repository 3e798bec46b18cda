package dev.haechi.wiring.local;

import dev.haechi.app.environment.Intended;
import dev.haechi.cloud.local.LocalNamespaces;
import dev.haechi.cloud.local.socket.Door;
import dev.haechi.model.address.Address;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.workload.Workload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a door is and where it leads. */
sealed interface Way {
    /** Opens a door there. */
    Door open() throws IOException;

    /** From a port of loopback to the edge, by the simulated internet. */
    record In(int port, String namespace, InetSocketAddress inner) implements Way {
        /**
         * Whoever comes through the door is this visitor of the internet (TEST-NET-1, RFC 5737).
         */
        private static final InetAddress VISITOR = InetAddress.ofLiteral("192.0.2.1");

        @Override
        public Door open() throws IOException {
            return Door.onLoopback(port, namespace, VISITOR, inner);
        }
    }

    /**
     * From the server's place in a landscape to the server itself.
     *
     * @param made which namespace of that name: one that is made anew needs a new door
     */
    record Out(String namespace, Object made, InetSocketAddress at, int port) implements Way {
        @Override
        public Door open() throws IOException {
            return Door.inNamespace(namespace, at, port);
        }
    }

    /** All of an environment, those from outside first. */
    static List<Way> of(Intended intended) {
        var ways = new ArrayList<Way>();
        var internet = LocalNamespaces.of(intended.name()).internet();
        var doors = intended.resolved().doors();
        edgeAddress(intended.resolved().landscape())
                .ifPresent(
                        edge -> {
                            ways.add(new In(doors.http().number(), internet, socket(edge, 80)));
                            ways.add(new In(doors.https().number(), internet, socket(edge, 443)));
                        });
        intended.resolved().workloads(Workload.Kind.SERVER).stream()
                .flatMap(server -> out(intended, server).stream())
                .forEach(ways::add);
        return ways;
    }

    private static Optional<Way> out(Intended intended, Workload server) {
        var slot = server.slots().getFirst();
        var namespaces = LocalNamespaces.of(intended.name());
        var address =
                LandscapeIndex.of(intended.resolved().landscape())
                        .instance(slot)
                        .orElseThrow()
                        .addresses()
                        .getFirst();
        return made(namespaces, slot)
                .map(
                        made ->
                                new Out(
                                        namespaces.name(slot),
                                        made,
                                        socket(address, server.port().orElseThrow().number()),
                                        intended.resolved().doors().server().number()));
    }

    /** Tells one namespace from the next of its name; empty while there is none. */
    private static Optional<Object> made(LocalNamespaces namespaces, InstanceId slot) {
        try {
            return Optional.of(Files.getAttribute(namespaces.path(slot), "unix:ino"));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(namespaces.path(slot) + " cannot be looked at", e);
        }
    }

    private static InetSocketAddress socket(Address address, int port) {
        return new InetSocketAddress(InetAddress.ofLiteral(address.toString()), port);
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
}
