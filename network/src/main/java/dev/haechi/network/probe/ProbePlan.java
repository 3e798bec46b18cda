package dev.haechi.network.probe;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.flow.Disposition;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.Service;
import dev.haechi.network.answer.Reachability;
import dev.haechi.network.answer.Relation;
import dev.haechi.network.flows.FlowSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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
    public ProbePlan {
        probes = List.copyOf(probes);
    }

    /**
     * The plan of a landscape. Costs one search for each sender, and O(pairs × ports) looks into
     * what it found.
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
        var ports = SourcePorts.besides(services, random);
        var shared = sharedAddresses(reachability.landscape());
        for (var way : ProbeWays.of(reachability.landscape())) {
            Function<Flow, Probe.Expected> proved =
                    shared.contains(way.destination()) || isOutside(way.to())
                            ? flow -> traced(reachability, flow)
                            : Proved.of(reachability, way)::expected;
            for (var service : services) {
                probes.add(probe(way, service, ports, proved));
            }
            boolean v4 = way.source().family() == IpFamily.V4;
            probes.add(probe(way, v4 ? Service.ping() : Service.ping6(), ports, proved));
        }
        return new ProbePlan(probes);
    }

    /**
     * The packets from some places to others on one service: what a person asks for by name. Costs
     * one trace for each.
     *
     * @param random chooses source ports
     */
    public static ProbePlan between(
            Reachability reachability,
            Set<Endpoint> from,
            Set<Endpoint> to,
            Service service,
            RandomGenerator random) {
        var probes = new ArrayList<Probe>();
        var ports = SourcePorts.besides(List.of(service), random);
        for (var way : ProbeWays.of(reachability.landscape())) {
            if (from.contains(way.from()) && to.contains(way.to())) {
                probes.add(probe(way, service, ports, flow -> traced(reachability, flow)));
            }
        }
        return new ProbePlan(probes);
    }

    private static Probe probe(
            ProbeWays.Way way,
            Service service,
            SourcePorts ports,
            Function<Flow, Probe.Expected> proved) {
        var flow =
                new Flow(
                        way.from(),
                        way.source(),
                        way.destination(),
                        service,
                        service.protocol().hasPorts() ? ports.next() : 0);
        return new Probe(way.kind(), flow, way.to(), proved.apply(flow));
    }

    /**
     * Addresses in several VPCs: whom a packet to one reaches depends on where it comes from. So
     * does it for addresses outside, which an endpoint of the landscape may stand for.
     */
    private static Set<Address> sharedAddresses(Landscape landscape) {
        var once = new HashSet<Address>();
        var again = new HashSet<Address>();
        landscape.instances().stream()
                .flatMap(instance -> instance.addresses().stream())
                .filter(address -> !once.add(address))
                .forEach(again::add);
        return again;
    }

    private static Probe.Expected traced(Reachability reachability, Flow flow) {
        var disposition = reachability.trace(flow).disposition();
        if (disposition == Disposition.UNKNOWN) {
            return Probe.Expected.UNKNOWN;
        }
        return disposition.succeeds() ? Probe.Expected.REACHED : Probe.Expected.BLOCKED;
    }

    /** What is proved of the flows of one way, which lead to one place. */
    private record Proved(FlowSet flows, FlowSet unknown) {
        static Proved of(Reachability reachability, ProbeWays.Way way) {
            var answer = reachability.answer(Relation.REACH, way.from(), way.to());
            return new Proved(answer.flows(), answer.unknown());
        }

        Probe.Expected expected(Flow flow) {
            if (flows.contains(flow)) {
                return Probe.Expected.REACHED;
            }
            return unknown.contains(flow) ? Probe.Expected.UNKNOWN : Probe.Expected.BLOCKED;
        }
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
