package dev.haechi.network.probe;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.Service;
import dev.haechi.network.answer.Reachability;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What to send to see whether a network is as proved: every ordered pair of instances, the internet
 * and every named network to every instance by its own addresses and its floating IPs, and every
 * instance to addresses outside; each on every port that a rule, listener or intent names, on some
 * that nothing names, and with an echo request.
 *
 * @param probes in the order of the landscape
 */
public record ProbePlan(List<Probe> probes) {
    /** Source ports are outside the usual range of clients, so that nobody else's are taken. */
    private static final int FIRST_SOURCE_PORT = 20_000;

    private static final int SOURCE_PORTS = 10_000;

    public ProbePlan {
        probes = List.copyOf(probes);
    }

    /**
     * The plan of a landscape. Costs O(pairs × ports) traces.
     *
     * @param further how many ports that nothing names are tried, of TCP and of UDP each
     * @param random chooses them: the same generator gives the same plan
     */
    public static ProbePlan of(Reachability reachability, int further, RandomGenerator random) {
        var named = NamedServices.of(reachability.landscape());
        var services = new ArrayList<>(named);
        for (var protocol : List.of(Protocol.TCP, Protocol.UDP)) {
            for (int i = 0; i < further; i++) {
                var service = new Service(protocol, random.nextInt(1, 65_536));
                if (!services.contains(service)) {
                    services.add(service);
                }
            }
        }
        var probes = new ArrayList<Probe>();
        for (var way : ProbeWays.of(reachability.landscape())) {
            for (var service : services) {
                add(reachability, probes, way, service);
            }
            boolean v4 = way.source().family() == IpFamily.V4;
            add(reachability, probes, way, v4 ? Service.ping() : Service.ping6());
        }
        return new ProbePlan(probes);
    }

    private static void add(
            Reachability reachability, List<Probe> probes, ProbeWays.Way way, Service service) {
        int port = FIRST_SOURCE_PORT + probes.size() % SOURCE_PORTS;
        var flow =
                new Flow(
                        way.from(),
                        way.source(),
                        way.destination(),
                        service,
                        service.protocol().hasPorts() ? port : 0);
        probes.add(new Probe(way.kind(), flow, way.to(), expected(reachability, flow)));
    }

    private static Probe.Expected expected(Reachability reachability, Flow flow) {
        return switch (reachability.trace(flow).disposition()) {
            case DELIVERED -> Probe.Expected.REACHED;
            case UNKNOWN -> Probe.Expected.UNKNOWN;
            case DENIED_OUT,
                    DENIED_IN,
                    REPLY_DENIED,
                    NO_ROUTE,
                    BLACKHOLED,
                    LOOPED,
                    NO_SUCH_ADDRESS ->
                    Probe.Expected.BLOCKED;
        };
    }

    /** What is to be sent, in the order of the probes. */
    public List<Flow> flows() {
        return probes.stream().map(Probe::flow).toList();
    }

    /** Addresses outside that the plan sends from or to: they have to exist where it is tried. */
    public AddressSet outsideAddresses() {
        var addresses = new ArrayList<Address>();
        for (var probe : probes) {
            if (isOutside(probe.flow().from())) {
                addresses.add(probe.flow().source());
            }
            if (isOutside(probe.to())) {
                addresses.add(probe.flow().destination());
            }
        }
        return AddressSet.ofAddresses(addresses);
    }

    private static boolean isOutside(Endpoint endpoint) {
        return switch (endpoint) {
            case Endpoint.Internet _, Endpoint.External _ -> true;
            case Endpoint.OnInstance _, Endpoint.OnLoadBalancer _, Endpoint.OnEndpoint _ -> false;
        };
    }
}
