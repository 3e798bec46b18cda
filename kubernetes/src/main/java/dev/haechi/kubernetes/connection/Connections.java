package dev.haechi.kubernetes.connection;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.cluster.KubeService;
import dev.haechi.kubernetes.lowering.Gate;
import dev.haechi.kubernetes.lowering.PolicyLowering;
import dev.haechi.kubernetes.lowering.StandIns;
import dev.haechi.kubernetes.reach.Endpoints;
import dev.haechi.kubernetes.reach.Endpoints.Endpoint;
import dev.haechi.kubernetes.reach.Endpoints.Resolution;
import dev.haechi.kubernetes.reach.Party;
import dev.haechi.kubernetes.reach.Reachability;
import dev.haechi.kubernetes.reach.Reached;
import dev.haechi.kubernetes.reach.Trace;
import dev.haechi.kubernetes.reach.Verdict;
import dev.haechi.kubernetes.selector.Truth;
import dev.haechi.model.address.Address;
import dev.haechi.model.filter.Action;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.Filter;
import dev.haechi.model.service.Service;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.text.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What passes from every party of a cluster to every other, by TCP, UDP and SCTP: for every packet
 * what {@link Reachability#trace} says of it. Services are asked on the ports that they declare.
 *
 * <p>The first question about the pods behind a policy costs O(lines of its gates) for each other
 * party, equal gates once; later ones O(endpoints). Not for use by several threads.
 */
public final class Connections {
    private final Cluster cluster;
    private final Reachability reachability;
    private final PolicyLowering lowering;
    private final Map<String, Integer> workloads;
    private final Map<String, KubeService> services = new LinkedHashMap<>();
    private final IdentityHashMap<Gate, Map<Address, Reached>> admitted = new IdentityHashMap<>();
    private final Map<String, List<Answering>> answering = new HashMap<>();

    /** A port of a service, and who answers there. */
    private record Answering(Service asked, Resolution resolution) {}

    private Connections(Cluster cluster) {
        this.cluster = cluster;
        this.reachability = Reachability.of(cluster);
        this.lowering = PolicyLowering.of(cluster);
        this.workloads = cluster.workloadNumbers();
        cluster.services().forEach(one -> services.put(one.toString(), one));
    }

    /** Costs what {@link PolicyLowering#of} costs. */
    public static Connections of(Cluster cluster) {
        return new Connections(cluster);
    }

    /** Whose they are. */
    public Cluster cluster() {
        return cluster;
    }

    /** How connections stand; nothing passes from or to somebody whom the cluster has not. */
    public Stands between(End from, End to) {
        var sender = party(from);
        var receiver = party(to);
        return sender.isEmpty() || receiver.isEmpty()
                ? Stands.NONE
                : between(sender.get(), receiver.get());
    }

    /** What becomes of one packet; empty when the cluster has not both parties. */
    public Optional<Trace> trace(End from, End to, Service service) {
        return party(from)
                .flatMap(
                        sender ->
                                party(to)
                                        .map(
                                                receiver ->
                                                        reachability.trace(
                                                                sender, receiver, service)));
    }

    /** What would have to be known to say more, by a packet of each span of what is unknown. */
    public List<Message> missing(End from, End to) {
        return between(from, to).unknown().spans().stream()
                .map(span -> new Service(span.protocol(), span.details().first()))
                .flatMap(packet -> trace(from, to, packet).stream())
                .flatMap(trace -> trace.missing().stream())
                .distinct()
                .toList();
    }

    /** Ports on which pods say that they listen, as examples; none for others than pods. */
    public List<Service> declared(End end) {
        return Optional.ofNullable(workloads.get(end.name())).stream()
                .flatMap(number -> cluster.workloads().get(number).ports().stream())
                .map(port -> new Service(port.protocol(), port.number()))
                .toList();
    }

    private Optional<Party> party(End end) {
        return switch (end) {
            case End.Pods(var name) ->
                    Optional.ofNullable(workloads.get(name))
                            .map(number -> new Party.Pods(number, name));
            case End.OfService(var name) ->
                    Optional.ofNullable(services.get(name)).map(Party.OfService::new);
            case End.Outside(_, var example) -> Optional.of(new Party.Outside(example));
        };
    }

    private Stands between(Party from, Party to) {
        if (to instanceof Party.OfService(var service)) {
            var all = Stands.NONE;
            for (var one : answering(service)) {
                all = all.and(Stands.of(verdict(from, service, one), ServiceSet.of(one.asked())));
            }
            return all;
        }
        var reached = direct(from, to);
        boolean unrouted = from instanceof Party.Outside && to instanceof Party.Pods;
        return unrouted
                ? new Stands(ServiceSet.NONE, ServiceSet.NONE, reached.possible())
                : new Stands(reached.certain(), ServiceSet.NONE, reached.unknown());
    }

    private List<Answering> answering(KubeService service) {
        return answering.computeIfAbsent(
                service.toString(),
                _ ->
                        service.ports().stream()
                                .map(port -> new Service(port.protocol(), port.port()))
                                .distinct()
                                .map(
                                        asked ->
                                                new Answering(
                                                        asked,
                                                        new Endpoints(cluster).of(service, asked)))
                                .toList());
    }

    private Verdict verdict(Party from, KubeService service, Answering port) {
        boolean outside = from instanceof Party.Outside;
        if (outside && !service.isOpenToOutside()) {
            return Verdict.BLOCKED;
        }
        return switch (port.resolution()) {
            case Resolution.Nobody _ -> Verdict.BLOCKED;
            case Resolution.Unknown _ -> Verdict.UNKNOWN;
            case Resolution.Found(var endpoints) ->
                    outside && !service.local() && endpoints.stream().anyMatch(this::isJudged)
                            ? Verdict.UNKNOWN
                            : Verdict.ofAll(
                                    endpoints.stream().map(one -> arrives(from, one)).toList());
        };
    }

    /** Whether some policy is about the pods that answer. */
    private boolean isJudged(Endpoint endpoint) {
        return !lowering.gate(endpoint.workload(), Direction.INGRESS).policies().isEmpty();
    }

    private Truth arrives(Party from, Endpoint endpoint) {
        var number = endpoint.workload();
        var reached = direct(from, new Party.Pods(number, cluster.workloads().get(number).id()));
        return reached.certain().contains(endpoint.service())
                ? Truth.YES
                : Truth.of(reached.possible().contains(endpoint.service())).and(Truth.UNKNOWN);
    }

    private Reached direct(Party from, Party to) {
        var all = new Reached(ServiceSet.WITH_PORTS, ServiceSet.WITH_PORTS);
        if (from instanceof Party.Pods sender) {
            all = both(all, admitted(sender, Direction.EGRESS, to));
        }
        return to instanceof Party.Pods receiver
                ? both(all, admitted(receiver, Direction.INGRESS, from))
                : all;
    }

    private static Reached both(Reached one, Reached other) {
        return new Reached(
                one.certain().intersect(other.certain()),
                one.possible().intersect(other.possible()));
    }

    private Reached admitted(Party.Pods pods, Direction direction, Party other) {
        var address =
                switch (other) {
                    case Party.Pods(int number, _) -> StandIns.of(number);
                    case Party.Outside(var outside) -> outside;
                    case Party.OfService(var service) ->
                            throw new IllegalStateException(service + " stands for its pods");
                };
        var gate = lowering.gate(pods.number(), direction);
        return admitted.computeIfAbsent(gate, _ -> new HashMap<>())
                .computeIfAbsent(
                        address,
                        _ ->
                                new Reached(
                                        admitted(gate.certain(), direction, address),
                                        admitted(gate.possible(), direction, address)));
    }

    private static ServiceSet admitted(Filter filter, Direction direction, Address other) {
        var undecided = ServiceSet.ALL;
        var allowed = new ArrayList<ServiceSet>();
        for (var line : filter.lines()) {
            var whom = direction == Direction.INGRESS ? line.sources() : line.destinations();
            if (whom.contains(other)) {
                if (line.action() == Action.ALLOW) {
                    allowed.add(undecided.intersect(line.services()));
                }
                undecided = undecided.minus(line.services());
            }
        }
        if (filter.otherwise() == Action.ALLOW) {
            allowed.add(undecided);
        }
        return allowed.stream().reduce(ServiceSet.NONE, ServiceSet::union);
    }
}
