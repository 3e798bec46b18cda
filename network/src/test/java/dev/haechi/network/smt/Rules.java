package dev.haechi.network.smt;

import com.microsoft.z3.BitVecExpr;
import com.microsoft.z3.BoolExpr;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.filter.AclRule;
import dev.haechi.model.filter.Action;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.GroupRule;
import dev.haechi.model.filter.NetworkAcl;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.filter.PrefixList;
import dev.haechi.model.filter.SecurityGroup;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.service.PortSet;
import dev.haechi.network.smt.Places.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What ACLs, groups and load balancers let pass, as formulas about a packet. */
final class Rules {
    private final Places places;
    private final Terms terms;
    private final Map<Asked, BoolExpr> known = new HashMap<>();

    private record Asked(Id filter, Direction direction, Header packet) {}

    Rules(Places places, Terms terms) {
        this.places = places;
        this.terms = terms;
    }

    /** Stateless: the first rule that matches decides, and without one the packet is dropped. */
    BoolExpr acl(Subnet subnet, Direction direction, Header packet) {
        return subnet.acl()
                .map(
                        id ->
                                known.computeIfAbsent(
                                        new Asked(id, direction, packet),
                                        _ -> {
                                            var acls = places.landscape().acls();
                                            var acl = Places.named(acls, NetworkAcl::id, id);
                                            return decide(acl.rules(direction), packet);
                                        }))
                .orElse(terms.either(true));
    }

    private BoolExpr decide(List<AclRule> rules, Header packet) {
        var passes = terms.either(false);
        for (var rule : rules.reversed()) {
            var matches =
                    terms.all(
                            terms.in(packet.source(), rule.sources()),
                            terms.in(packet.destination(), rule.destinations()),
                            terms.asks(packet, rule.services()),
                            terms.comesFrom(packet, PortSet.of(rule.sourcePorts())));
            passes =
                    rule.action() == Action.ALLOW
                            ? terms.any(matches, passes)
                            : terms.all(terms.not(matches), passes);
        }
        return passes;
    }

    /** Any rule of any group; who is in no group is not filtered. */
    BoolExpr groups(Node node, Direction direction, Header packet) {
        if (node.groups().isEmpty()) {
            return terms.either(true);
        }
        return terms.any(node.groups().stream().map(id -> group(id, direction, packet)).toList());
    }

    private BoolExpr group(GroupId id, Direction direction, Header packet) {
        return known.computeIfAbsent(
                new Asked(id, direction, packet), _ -> newGroup(id, direction, packet));
    }

    private BoolExpr newGroup(GroupId id, Direction direction, Header packet) {
        var group = Places.named(places.landscape().groups(), SecurityGroup::id, id);
        var far = direction == Direction.EGRESS ? packet.destination() : packet.source();
        var admitting = new ArrayList<BoolExpr>();
        for (var rule : group.rules()) {
            if (rule.direction() == direction) {
                admitting.add(
                        terms.all(
                                terms.asks(packet, rule.services()),
                                isPeer(rule, group.vpc(), far)));
            }
        }
        return terms.any(admitting);
    }

    private BoolExpr isPeer(GroupRule rule, VpcId vpc, BitVecExpr far) {
        return switch (rule.peer()) {
            case Peer.Addresses(var set) -> terms.in(far, set);
            case Peer.Prefixes(var id) -> {
                var list = Places.named(places.landscape().prefixLists(), PrefixList::id, id);
                yield terms.in(far, list.addresses());
            }
            case Peer.Group(var id) -> {
                var other = Places.named(places.landscape().groups(), SecurityGroup::id, id);
                boolean inReach = other.vpc().equals(vpc) || places.arePeered(other.vpc(), vpc);
                yield inReach ? isMember(far, id) : terms.either(false);
            }
        };
    }

    private BoolExpr isMember(BitVecExpr address, GroupId id) {
        return terms.any(
                places.nodes().stream()
                        .filter(node -> node.groups().contains(id))
                        .map(node -> terms.isOneOf(address, node.addresses()))
                        .toList());
    }

    /** Groups, and for a managed load balancer one of its listeners and its access list. */
    BoolExpr takes(Node node, Header packet) {
        var admitted = groups(node, Direction.INGRESS, packet);
        if (!(node.name() instanceof Endpoint.OnLoadBalancer(var id))) {
            return admitted;
        }
        var balancer = Places.named(places.landscape().loadBalancers(), LoadBalancer::id, id);
        var listens =
                terms.any(
                        balancer.listeners().stream()
                                .map(listener -> listens(listener, packet))
                                .toList());
        return terms.all(admitted, listens, isClient(balancer, packet));
    }

    BoolExpr listens(LoadBalancer.Listener listener, Header packet) {
        return terms.all(
                terms.is(packet.protocol(), listener.protocol()),
                terms.isPort(packet.service(), listener.port().number()));
    }

    BoolExpr isClient(LoadBalancer balancer, Header packet) {
        return balancer.accessList()
                .map(
                        list -> {
                            var listed = terms.in(packet.source(), list.clients());
                            return list.action() == Action.ALLOW ? listed : terms.not(listed);
                        })
                .orElse(terms.either(true));
    }
}
