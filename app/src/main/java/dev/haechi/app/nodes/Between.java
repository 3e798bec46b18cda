package dev.haechi.app.nodes;

import dev.haechi.app.design.TraceAnswer.Kind;
import dev.haechi.kubernetes.lowering.MissingFact;
import dev.haechi.kubernetes.selector.Truth;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.compute.Overlay;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.landscape.Origins;
import dev.haechi.model.network.Route;
import dev.haechi.model.network.RouteTable;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.service.Service;
import dev.haechi.network.wording.TraceWording;
import dev.haechi.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Whether traffic of a cluster passes from one node to another. What an overlay carries there and
 * what it carries back are packets of their own to the same port, so that both have to be admitted.
 *
 * @param overlay how packets of pods are carried
 * @param pods the addresses of pods
 */
record Between(
        Fates fates,
        LandscapeIndex index,
        Origins origins,
        Fact<Overlay> overlay,
        Fact<AddressSet> pods) {

    /** From one node to another one. Costs a few traces. */
    Passing passing(Node sender, Node receiver, Traffic traffic) {
        if (traffic.fromNode() && traffic.toNode()) {
            return own(sender, receiver, traffic.service());
        }
        var carried = carried(sender, receiver, traffic);
        return traffic.toNode()
                ? carried.or(
                        own(sender, receiver, traffic.service()),
                        Message.of(NodesText.NODE_AS_SENDER))
                : carried;
    }

    /** How traffic goes, for a person. */
    Message described(Traffic traffic) {
        var own = Message.of(NodesText.BY_NODES, traffic.service());
        if (traffic.fromNode() && traffic.toNode()) {
            return own;
        }
        var carried =
                switch (overlay) {
                    case Fact.Unknown<Overlay> _ -> Message.of(NodesText.BY_UNKNOWN);
                    case Fact.Known<Overlay>(var known) ->
                            known.carries()
                                    ? Message.of(NodesText.BY_OVERLAY, known.word(), known.ports())
                                    : Message.of(NodesText.BY_ROUTES);
                };
        return traffic.toNode() ? Message.of(NodesText.BY_EITHER, carried, own) : carried;
    }

    private Passing own(Node sender, Node receiver, Service service) {
        return byFamily(
                sender,
                receiver,
                service.toString(),
                family -> {
                    var source = sender.address(family).orElseThrow();
                    var destination = receiver.address(family).orElseThrow();
                    var packet = Packet.own(sender, receiver, source, destination, service);
                    return of(packet, fates.of(packet));
                });
    }

    private static Passing of(Packet packet, Fate fate) {
        return new Passing(
                fate.arrives(),
                fate.barriers(),
                fate.missing(),
                fate.arrives() == Truth.NO ? List.of(packet) : List.of());
    }

    /** Nodes with addresses of both families may use either. */
    private static Passing byFamily(
            Node sender, Node receiver, String packets, Function<IpFamily, Passing> passing) {
        return Stream.of(IpFamily.values())
                .filter(family -> sender.address(family).isPresent())
                .filter(family -> receiver.address(family).isPresent())
                .map(passing)
                .reduce((one, other) -> one.or(other, Message.of(NodesText.FAMILY)))
                .orElseGet(
                        () ->
                                Passing.blocked(
                                        Barrier.of(packets, Message.of(NodesText.NO_FAMILY))));
    }

    private Passing carried(Node sender, Node receiver, Traffic traffic) {
        return switch (overlay) {
            case Fact.Unknown<Overlay> _ -> Passing.unknown(Message.of(NodesText.OVERLAY));
            case Fact.Known<Overlay>(var known) ->
                    known.carries()
                            ? byFamily(
                                            sender,
                                            receiver,
                                            known.ports(),
                                            family -> carried(known, sender, receiver, family))
                                    .and(told(known, sender, receiver))
                            : routed(sender, receiver, traffic);
        };
    }

    private Passing carried(Overlay by, Node sender, Node receiver, IpFamily family) {
        var one = sender.address(family).orElseThrow();
        var other = receiver.address(family).orElseThrow();
        var there = Packet.carrying(by, sender, receiver, one, other);
        var back = Packet.carrying(by, receiver, sender, other, one);
        var passing = of(there, fates.of(there)).and(returned(of(back, fates.of(back))));
        return by.isAnswered() && isOneDirection(fates.of(there), fates.of(back))
                ? new Passing(
                        Truth.UNKNOWN,
                        passing.barriers(),
                        Stream.concat(
                                        Stream.of(
                                                Message.of(
                                                        NodesText.ONE_DIRECTION,
                                                        by.service(family))),
                                        passing.missing().stream())
                                .toList(),
                        passing.stopped())
                : passing;
    }

    /** Whether the two know where the pods of the other are; either may open the connection. */
    private Passing told(Overlay by, Node sender, Node receiver) {
        return by.toldBy()
                .filter(
                        service ->
                                own(sender, receiver, service).passes() != Truth.YES
                                        && own(receiver, sender, service).passes() != Truth.YES)
                .map(service -> Passing.unknown(Message.of(NodesText.TOLD, service)))
                .orElse(Passing.FREE);
    }

    private static Passing returned(Passing back) {
        return new Passing(
                back.passes(),
                back.barriers().stream().map(Barrier::onTheWayBack).toList(),
                back.missing(),
                back.stopped());
    }

    /** Replies of what passes one way may pass the other way as long as filters remember it. */
    private static boolean isOneDirection(Fate there, Fate back) {
        return (there.arrives() == Truth.NO && isRemembered(back))
                || (back.arrives() == Truth.NO && isRemembered(there));
    }

    private static boolean isRemembered(Fate fate) {
        return fate.answered() || fate.arrives() == Truth.UNKNOWN;
    }

    /** Without overlay, the network itself has to know where pods are. */
    private Passing routed(Node sender, Node receiver, Traffic traffic) {
        return switch (pods) {
            case Fact.Unknown<AddressSet> _ -> Passing.unknown(Message.of(MissingFact.POD_BLOCKS));
            case Fact.Known<AddressSet>(var addresses) -> {
                boolean neighbours = sender.subnet().equals(receiver.subnet());
                var all = new ArrayList<Passing>();
                if (!traffic.toNode()) {
                    all.add(routed(sender, addresses, neighbours));
                }
                if (!traffic.fromNode()) {
                    all.add(returned(routed(receiver, addresses, neighbours)));
                }
                yield all.stream()
                        .reduce(Passing::and)
                        .orElseGet(() -> Passing.unknown(Message.of(NodesText.FOREIGN_SOURCE)));
            }
        };
    }

    private Passing routed(Node from, AddressSet addresses, boolean neighbours) {
        var source = Passing.unknown(Message.of(NodesText.FOREIGN_SOURCE));
        var table = index.subnet(from.subnet()).map(Subnet::routeTable).flatMap(index::routeTable);
        if (table.stream().anyMatch(one -> leadsTo(one, addresses))) {
            return source;
        }
        return neighbours
                ? source.and(Passing.unknown(Message.of(NodesText.NEIGHBOURS)))
                : Passing.blocked(noRoute(table, addresses));
    }

    private static boolean leadsTo(RouteTable table, AddressSet addresses) {
        return table.routes().stream()
                .filter(route -> AddressSet.of(route.destination()).meets(addresses))
                .anyMatch(Between::staysInside);
    }

    /** A route out of the landscape, or to nowhere, is none to a pod. */
    private static boolean staysInside(Route route) {
        return switch (route.target()) {
            case RouteTarget.Local _,
                    RouteTarget.Via _,
                    RouteTarget.Peer _,
                    RouteTarget.Hub _,
                    RouteTarget.Firewall _ ->
                    true;
            case RouteTarget.Internet _,
                    RouteTarget.Nat _,
                    RouteTarget.Line _,
                    RouteTarget.Endpoint _,
                    RouteTarget.Blackhole _ ->
                    false;
        };
    }

    private Barrier noRoute(Optional<RouteTable> table, AddressSet addresses) {
        var origin = table.flatMap(one -> origins.of(one.id()));
        Object named =
                table.<Object>flatMap(
                                one ->
                                        origin.map(
                                                at ->
                                                        Message.of(
                                                                TraceWording.ORIGIN, one.id(), at)))
                        .or(() -> table.map(RouteTable::id))
                        .orElse("");
        return new Barrier(
                addresses.toString(),
                false,
                Kind.UNROUTED,
                table.map(one -> one.id().value()).orElse(""),
                Optional.empty(),
                origin.map(Object::toString),
                Message.of(NodesText.NO_POD_ROUTE, named));
    }
}
