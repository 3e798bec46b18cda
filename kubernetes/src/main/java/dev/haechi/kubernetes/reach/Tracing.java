package dev.haechi.kubernetes.reach;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.lowering.Gate;
import dev.haechi.kubernetes.lowering.PolicyLowering;
import dev.haechi.kubernetes.lowering.StandIns;
import dev.haechi.kubernetes.reach.Endpoints.Resolution;
import dev.haechi.kubernetes.selector.Truth;
import dev.haechi.model.address.Address;
import dev.haechi.model.filter.Action;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.Filter;
import dev.haechi.model.service.Service;
import dev.haechi.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows one packet. */
final class Tracing {
    private final Cluster cluster;
    private final PolicyLowering lowering;

    Tracing(Cluster cluster, PolicyLowering lowering) {
        this.cluster = cluster;
        this.lowering = lowering;
    }

    Trace trace(Party from, Party to, Service service) {
        if (to instanceof Party.OfService(var receiver)) {
            boolean outside = from instanceof Party.Outside;
            if (outside && !receiver.isOpenToOutside()) {
                var reason = Message.of(ReachText.NOT_OPEN_TO_OUTSIDE, receiver.toString());
                return nobody(from, to, service, reason);
            }
            var trace =
                    switch (new Endpoints(cluster).of(receiver, service)) {
                        case Resolution.Nobody(var reason) -> nobody(from, to, service, reason);
                        case Resolution.Unknown(var fact) ->
                                trace(from, to, service, List.of(), List.of(fact));
                        case Resolution.Found(var endpoints) ->
                                trace(from, to, service, flows(from, endpoints), List.of());
                    };
            return outside && !receiver.local() ? fromNode(trace, receiver.toString()) : trace;
        }
        var flow = flow(from, to, service);
        boolean unrouted =
                from instanceof Party.Outside
                        && to instanceof Party.Pods
                        && flow.arrives().isPossible();
        return trace(
                from,
                to,
                service,
                List.of(flow),
                unrouted ? List.of(Message.of(ReachText.POD_ROUTE, to.name())) : List.of());
    }

    private static Trace nobody(Party from, Party to, Service service, Message reason) {
        return new Trace(
                from, to, service, Verdict.BLOCKED, List.of(), Optional.of(reason), List.of());
    }

    private static Trace trace(
            Party from, Party to, Service service, List<PodFlow> flows, List<Message> facts) {
        var verdict = facts.isEmpty() ? Verdict.of(flows) : Verdict.UNKNOWN;
        return new Trace(from, to, service, verdict, flows, Optional.empty(), facts);
    }

    /**
     * With {@code externalTrafficPolicy: Cluster} packets from outside come from the address of a
     * node, which is in no manifest: only where no policy is about the receiver it is known what
     * they meet.
     */
    private static Trace fromNode(Trace trace, String service) {
        boolean judged =
                trace.flows().stream()
                        .flatMap(one -> one.judged().stream())
                        .anyMatch(one -> !one.policies().isEmpty());
        return judged
                ? trace(
                        trace.from(),
                        trace.to(),
                        trace.service(),
                        List.of(),
                        List.of(Message.of(ReachText.NODE_AS_SOURCE, service)))
                : trace;
    }

    private List<PodFlow> flows(Party from, List<Endpoints.Endpoint> endpoints) {
        return endpoints.stream()
                .map(
                        one ->
                                flow(
                                        from,
                                        new Party.Pods(
                                                one.workload(),
                                                cluster.workloads().get(one.workload()).id()),
                                        one.service()))
                .toList();
    }

    private PodFlow flow(Party from, Party to, Service service) {
        var judged = new ArrayList<Judged>();
        if (from instanceof Party.Pods sender) {
            judged.add(judge(sender, Direction.EGRESS, address(to), service));
        }
        if (to instanceof Party.Pods receiver) {
            judged.add(judge(receiver, Direction.INGRESS, address(from), service));
        }
        return new PodFlow(from, to, service, judged);
    }

    private static Address address(Party party) {
        return switch (party) {
            case Party.Pods(int number, _) -> StandIns.of(number);
            case Party.Outside(var address) -> address;
            case Party.OfService(var service) ->
                    throw new IllegalStateException(service + " is followed to its endpoints");
        };
    }

    private Judged judge(Party.Pods pods, Direction direction, Address other, Service service) {
        var gate = lowering.gate(pods.number(), direction);
        var certain = deciding(gate.certain(), direction, pods, other, service);
        var possible = deciding(gate.possible(), direction, pods, other, service);
        boolean sure = admits(gate.certain(), certain);
        boolean perhaps = admits(gate.possible(), possible);
        var passes = sure ? Truth.YES : perhaps ? Truth.UNKNOWN : Truth.NO;
        return new Judged(
                direction,
                pods,
                passes,
                gate.policies(),
                (sure ? certain : possible).flatMap(line -> lowering.reference(line.rule())),
                passes == Truth.UNKNOWN ? facts(gate, other, service) : List.of());
    }

    private static Optional<Filter.Line> deciding(
            Filter filter, Direction direction, Party.Pods pods, Address other, Service service) {
        var own = StandIns.of(pods.number());
        return direction == Direction.INGRESS
                ? filter.deciding(other, own, service)
                : filter.deciding(own, other, service);
    }

    private static boolean admits(Filter filter, Optional<Filter.Line> line) {
        return line.map(Filter.Line::action).orElse(filter.otherwise()) == Action.ALLOW;
    }

    private static List<Message> facts(Gate gate, Address other, Service service) {
        return gate.doubts().stream()
                .filter(doubt -> doubt.whom().contains(other))
                .filter(doubt -> doubt.services().contains(service))
                .map(doubt -> doubt.fact())
                .distinct()
                .toList();
    }
}
