package dev.haechi.network.probe;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.Service;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * The packets that are sent to hold a landscape against its proof: from every place to every other,
 * on every port that a rule, a listener or a declared flow names, at its edges and beside them, and
 * on some that nothing names. Pure: the same landscape and seed give the same packets.
 *
 * @param flows in order; the first packet of each
 */
public record ProbePlan(List<Flow> flows) {
    /** Between Linux's first ephemeral port and its last (ip_local_port_range). */
    private static final int FIRST_SOURCE_PORT = 32_768;

    private static final int SOURCE_PORTS = 28_000;

    public ProbePlan {
        flows = List.copyOf(flows);
    }

    /** Plans O(places² × ports) flows. */
    public static ProbePlan of(Landscape landscape, long seed) {
        var places = Places.of(landscape);
        var services = NamedServices.of(landscape, seed);
        var floating = landscape.floatingIps().stream().map(FloatingIp::address).toList();
        var flows = new LinkedHashSet<Flow>();
        for (var from : places.senders()) {
            for (var to : places.receivers()) {
                if ((!from.endpoint().equals(to.endpoint()) || to.isPublic())
                        && (isInside(from)
                                || isInside(to)
                                || floating.containsAll(to.addresses()))) {
                    between(from, to, services.towards(to), flows);
                }
            }
        }
        return new ProbePlan(List.copyOf(flows));
    }

    /** What outside sends to outside is nobody's affair here. */
    private static boolean isInside(Place place) {
        return switch (place.endpoint()) {
            case Endpoint.OnInstance _, Endpoint.OnLoadBalancer _, Endpoint.OnEndpoint _ -> true;
            case Endpoint.External _, Endpoint.Internet() -> false;
        };
    }

    /** The flows between two sets of places, on one service: what a person asks for by name. */
    public static ProbePlan between(
            Landscape landscape, Endpoint from, Endpoint to, Service service) {
        var places = Places.of(landscape);
        var flows = new LinkedHashSet<Flow>();
        for (var sender : places.senders()) {
            for (var receiver : places.receivers()) {
                if (sender.endpoint().equals(from) && receiver.endpoint().equals(to)) {
                    between(sender, receiver, List.of(service), flows);
                }
            }
        }
        return new ProbePlan(List.copyOf(flows));
    }

    /** Every ordered pair of places between which something is sent. */
    public long pairs() {
        return flows.stream()
                .map(flow -> new ArrayList<>(List.of(flow.from(), flow.destination())))
                .distinct()
                .count();
    }

    private static void between(
            Place from, Place to, List<Service> services, SequencedSet<Flow> flows) {
        for (var source : from.addresses()) {
            for (var destination : to.addresses()) {
                if (source.family() == destination.family() && !source.equals(destination)) {
                    services.stream()
                            .filter(service -> fits(service, source.family()))
                            .forEach(
                                    service ->
                                            flows.add(
                                                    flow(
                                                            from,
                                                            source,
                                                            destination,
                                                            service,
                                                            flows)));
                }
            }
        }
    }

    private static boolean fits(Service service, IpFamily family) {
        return switch (family) {
            case V4 -> !service.protocol().equals(Protocol.ICMPV6);
            case V6 -> !service.protocol().equals(Protocol.ICMP);
        };
    }

    private static Flow flow(
            Place from,
            Address source,
            Address destination,
            Service service,
            SequencedSet<Flow> before) {
        int port =
                service.protocol().hasPorts()
                        ? FIRST_SOURCE_PORT + before.size() % SOURCE_PORTS
                        : 0;
        return new Flow(from.endpoint(), source, destination, service, port);
    }
}
