package dev.haechi.network.smt;

import com.microsoft.z3.BitVecExpr;
import com.microsoft.z3.BoolExpr;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.ExternalId;
import dev.haechi.model.network.AllowEntry;
import dev.haechi.model.network.ExternalNetwork;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.NatGateway;
import dev.haechi.network.smt.Places.Node;
import dev.haechi.network.smt.Routing.Trip;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which packets of one family somebody's arrive at somebody else: reach without load balancers. */
final class Packets {
    private final Places places;
    private final Terms terms;
    private final Rules rules;
    private final Routing routing;
    private final Header packet;
    private final BitVecExpr lent;
    private final Map<List<Endpoint>, List<Arrival>> known = new HashMap<>();

    Packets(Places places, Terms terms) {
        this.places = places;
        this.terms = terms;
        rules = new Rules(places, terms);
        routing = new Routing(places, terms, rules);
        packet = terms.packet();
        lent = terms.unknownAddress("lent");
    }

    Terms terms() {
        return terms;
    }

    Rules rules() {
        return rules;
    }

    /** The packet that all is about, as it is written. */
    Header packet() {
        return packet;
    }

    /** What holds of every packet and of every address that a gateway lends. */
    BoolExpr possible() {
        return terms.all(terms.wellFormed(packet), isInternet(lent));
    }

    /** Whether the packet is written to one of somebody's own addresses. */
    BoolExpr isFor(Endpoint end) {
        return places.node(end)
                .map(node -> terms.isOneOf(packet.destination(), node.addresses()))
                .orElse(terms.either(false));
    }

    List<Arrival> arrivals(Endpoint from, Endpoint to) {
        return known.computeIfAbsent(
                List.of(from, to),
                _ ->
                        switch (from) {
                            case Endpoint.Internet _ -> ofInternet(to);
                            case Endpoint.External(var network) -> ofNetwork(network, to);
                            case Endpoint.OnInstance _,
                                    Endpoint.OnLoadBalancer _,
                                    Endpoint.OnEndpoint _ ->
                                    ofNode(places.node(from).orElseThrow(), to);
                        });
    }

    private BoolExpr isInternet(BitVecExpr address) {
        var known = new ArrayList<BoolExpr>();
        places.landscape().vpcs().forEach(vpc -> known.add(terms.in(address, vpc.cidrs())));
        places.landscape()
                .externals()
                .forEach(network -> known.add(terms.in(address, network.addresses())));
        known.add(isFloating(address));
        return terms.not(terms.any(known));
    }

    private BoolExpr isFloating(BitVecExpr address) {
        return terms.isOneOf(
                address,
                places.landscape().floatingIps().stream().map(FloatingIp::address).toList());
    }

    private List<Arrival> ofInternet(Endpoint to) {
        return from(isInternet(packet.source()), enter(packet, to, Optional.empty(), false));
    }

    private List<Arrival> from(BoolExpr sender, List<Arrival> arrivals) {
        return arrivals.stream()
                .map(
                        one ->
                                new Arrival(
                                        terms.all(sender, one.packets()),
                                        one.seen(),
                                        one.lent(),
                                        terms.all(sender, one.doubtful())))
                .filter(one -> one.lent() || !terms.isNever(one.packets()))
                .toList();
    }

    private List<Arrival> ofNetwork(ExternalId network, Endpoint to) {
        var own = Places.named(places.landscape().externals(), ExternalNetwork::id, network);
        var all = new ArrayList<>(enter(packet, to, Optional.empty(), false));
        for (var way : routing.fromLines(network, packet, Trip.opening(false))) {
            places.node(to)
                    .map(node -> terms.all(comesTo(node, way, packet), rules.takes(node, packet)))
                    .map(comes -> terms.all(comes, answeredTo(network, to, way)))
                    .ifPresent(one -> all.add(sure(one, packet)));
            if (to instanceof Endpoint.External && ends(way, to)) {
                var onward = answeredAcross(network, to);
                all.add(sure(terms.all(way.taken(), onward), packet));
            }
        }
        return from(terms.in(packet.source(), own.addresses()), all);
    }

    private Arrival sure(BoolExpr packets, Header seen) {
        return new Arrival(packets, seen, false, terms.either(false));
    }

    private static boolean ends(Way way, Endpoint to) {
        return way.end() instanceof Way.AtNetwork(var id) && to.equals(new Endpoint.External(id));
    }

    /** From a network by its lines to another. */
    private BoolExpr answeredAcross(ExternalId network, Endpoint to) {
        if (!(to instanceof Endpoint.External(var far))) {
            return terms.either(false);
        }
        var back = routing.fromLines(far, terms.answer(packet), Trip.answering(Set.of(), false));
        return unlessSilent(
                packet,
                terms.any(
                        back.stream()
                                .filter(way -> ends(way, new Endpoint.External(network)))
                                .map(Way::taken)
                                .toList()));
    }

    private BoolExpr unlessSilent(Header opening, BoolExpr answered) {
        return terms.any(terms.not(terms.isAnswered(opening)), answered);
    }

    private BoolExpr answeredTo(ExternalId network, Endpoint to, Way way) {
        var node = places.node(to).orElseThrow();
        return unlessSilent(
                packet,
                terms.any(
                        answers(node, terms.answer(packet), way.through()).stream()
                                .filter(back -> ends(back, new Endpoint.External(network)))
                                .map(Way::taken)
                                .toList()));
    }

    private List<Way> answers(Node node, Header answer, Set<dev.haechi.model.id.InstanceId> seen) {
        return routing.leave(node.subnet(), answer, Trip.answering(seen, floats(node)));
    }

    private boolean floats(Node node) {
        return places.floatingIpOf(node, terms.family()).isPresent();
    }

    /** Which packets of a way come to somebody, past the ACL of his subnet. */
    private BoolExpr comesTo(Node node, Way way, Header packet) {
        var his = terms.isOneOf(packet.destination(), node.addresses());
        return switch (way.end()) {
            case Way.InSubnet(var subnet) ->
                    node.subnet().id().equals(subnet)
                            ? terms.all(way.taken(), his)
                            : terms.either(false);
            case Way.InVpc(var vpc) ->
                    node.vpc().equals(vpc)
                            ? terms.all(
                                    way.taken(),
                                    his,
                                    rules.acl(node.subnet(), Direction.INGRESS, packet))
                            : terms.either(false);
            case Way.At(var name) -> node.name().equals(name) ? way.taken() : terms.either(false);
            case Way.AtNetwork _, Way.AtGateway _, Way.AtNat _ -> terms.either(false);
        };
    }

    private List<Arrival> ofNode(Node from, Endpoint to) {
        var sends =
                terms.all(
                        terms.isOneOf(packet.source(), from.addresses()),
                        terms.not(terms.isOneOf(packet.destination(), from.addresses())),
                        rules.groups(from, Direction.EGRESS, packet));
        var all = new ArrayList<Arrival>();
        for (var way : routing.leave(from.subnet(), packet, Trip.opening(floats(from)))) {
            switch (way.end()) {
                case Way.AtGateway(var gateway) -> {
                    var source = places.floatingIpOf(from, terms.family()).map(terms::address);
                    if (source.isPresent()) {
                        var outside = packet.from(source.get());
                        all.addAll(from(way.taken(), outside(from, to, outside, false)));
                    } else if (gateway.sharedSource()) {
                        all.addAll(from(way.taken(), outside(from, to, packet.from(lent), true)));
                    }
                }
                case Way.AtNat(var nat) -> all.addAll(from(way.taken(), throughNat(from, to, nat)));
                case Way.AtNetwork(var network) -> {
                    if (ends(way, to)) {
                        var answered = answeredBy(network, from, way);
                        all.add(sure(terms.all(way.taken(), answered), packet));
                    }
                }
                case Way.InSubnet _, Way.InVpc _, Way.At _ ->
                        places.node(to)
                                .filter(node -> !node.equals(from))
                                .map(node -> within(from, node, way))
                                .ifPresent(one -> all.add(sure(one, packet)));
            }
        }
        return from(sends, all);
    }

    private BoolExpr within(Node from, Node to, Way way) {
        var comes = comesTo(to, way, packet);
        if (terms.isNever(comes)) {
            return comes;
        }
        var answer = terms.answer(packet);
        var answered =
                terms.any(
                        answers(to, answer, way.through()).stream()
                                .map(back -> comesTo(from, back, answer))
                                .toList());
        return terms.all(comes, rules.takes(to, packet), unlessSilent(packet, answered));
    }

    private BoolExpr answeredBy(ExternalId network, Node from, Way way) {
        var answer = terms.answer(packet);
        var back = routing.fromLines(network, answer, Trip.answering(way.through(), false));
        return unlessSilent(
                packet, terms.any(back.stream().map(one -> comesTo(from, one, answer)).toList()));
    }

    private List<Arrival> throughNat(Node from, Endpoint to, NatGateway nat) {
        var own = places.floatingIpOfNat(nat.id(), terms.family());
        if (own.isEmpty()) {
            return List.of();
        }
        var passes =
                terms.all(
                        nat.allowList().map(this::isListed).orElse(terms.either(true)),
                        routing.leadsOut(nat, packet));
        var outside = packet.from(terms.address(own.get()));
        return from(passes, outside(from, to, outside, false));
    }

    private BoolExpr isListed(List<AllowEntry> list) {
        return terms.any(
                list.stream()
                        .map(
                                entry ->
                                        terms.all(
                                                terms.in(packet.source(), entry.sources()),
                                                terms.in(
                                                        packet.destination(), entry.destinations()),
                                                terms.asks(packet, entry.services())))
                        .toList());
    }

    /** Outside, with the source that it has there. */
    private List<Arrival> outside(Node from, Endpoint to, Header outside, boolean lent) {
        var there = terms.not(isFloating(outside.destination()));
        return switch (to) {
            case Endpoint.Internet _ -> {
                var internet = terms.all(isInternet(outside.destination()), home(from));
                yield List.of(new Arrival(internet, outside, lent, terms.either(lent)));
            }
            case Endpoint.External(var id) -> {
                var network = Places.named(places.landscape().externals(), ExternalNetwork::id, id);
                var his = terms.in(outside.destination(), network.addresses());
                yield List.of(
                        new Arrival(
                                terms.all(there, his, home(from)),
                                outside,
                                lent,
                                terms.either(lent)));
            }
            case Endpoint.OnInstance _, Endpoint.OnLoadBalancer _, Endpoint.OnEndpoint _ ->
                    enter(outside, to, Optional.of(from), lent);
        };
    }

    /** Whether the answer, back in the sender's VPC, gets into his subnet. */
    private BoolExpr home(Node from) {
        return unlessSilent(
                packet, rules.acl(from.subnet(), Direction.INGRESS, terms.answer(packet)));
    }

    /** From outside by a floating IP. */
    private List<Arrival> enter(Header outside, Endpoint to, Optional<Node> from, boolean lent) {
        var node = places.node(to);
        if (node.isEmpty() || from.equals(node) || !places.hasInternetGateway(node.get().vpc())) {
            return List.of();
        }
        var all = new ArrayList<Arrival>();
        for (var floating : places.landscape().floatingIps()) {
            var inner = node.get().first(terms.family());
            if (places.holder(floating).equals(node)
                    && floating.address().family() == terms.family()
                    && inner.isPresent()) {
                var seen = outside.to(terms.address(inner.get()));
                all.add(
                        new Arrival(
                                terms.all(
                                        terms.is(outside.destination(), floating.address()),
                                        rules.acl(node.get().subnet(), Direction.INGRESS, seen),
                                        rules.takes(node.get(), seen),
                                        answeredOutside(node.get(), seen, from)),
                                seen,
                                lent,
                                terms.all(
                                        terms.either(lent),
                                        terms.is(outside.destination(), floating.address()))));
            }
        }
        return all;
    }

    private BoolExpr answeredOutside(Node node, Header seen, Optional<Node> from) {
        var out =
                terms.any(
                        answers(node, terms.answer(seen), Set.of()).stream()
                                .filter(way -> way.end() instanceof Way.AtGateway)
                                .map(Way::taken)
                                .toList());
        var back = from.map(this::home).orElse(terms.either(true));
        return unlessSilent(seen, terms.all(out, back));
    }
}
