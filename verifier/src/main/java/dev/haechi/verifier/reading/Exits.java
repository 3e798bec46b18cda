package dev.haechi.verifier.reading;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.network.InternetGateway;
import dev.haechi.model.network.NatGateway;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.model.service.PortSet;
import dev.haechi.verifier.claim.Place;
import dev.haechi.verifier.packets.Box;
import dev.haechi.verifier.reading.Roads.Leaving;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ways to the outside, where the source becomes another. Only what goes to a floating IP is
 * followed: whatever else is outside is nobody's that a claim is about.
 */
final class Exits {
    private final Ground ground;
    private final Roads roads;
    private final Map<VpcId, List<Node>> holdersIn = new HashMap<>();
    private final Map<Holding, AddressSet> holders = new HashMap<>();

    /** Holders are looked up once. */
    private record Holding(VpcId vpc, IpFamily family) {}

    Exits(Ground ground, Roads roads) {
        this.ground = ground;
        this.roads = roads;
        for (var node : ground.holders()) {
            holdersIn.computeIfAbsent(node.subnet().vpc(), _ -> new ArrayList<>()).add(node);
        }
    }

    /** The inner addresses in a VPC for which a floating IP of a family stands. */
    AddressSet holders(VpcId vpc, IpFamily family) {
        return holders.computeIfAbsent(
                new Holding(vpc, family),
                _ ->
                        AddressSet.unionOf(
                                holdersIn.getOrDefault(vpc, List.of()).stream()
                                        .filter(node -> holds(node, family))
                                        .map(Node::own)
                                        .toList()));
    }

    private boolean holds(Node node, IpFamily family) {
        return ground.floatingIp(node, family).isPresent();
    }

    /** With the sender's floating IP, else with an address of the gateway that nobody knows. */
    List<Move> byGateway(Leaving leaving, InternetGateway gateway) {
        var moves = new ArrayList<Move>();
        for (var family : IpFamily.values()) {
            var box = outward(leaving.box(), family);
            if (box.isEmpty()) {
                continue;
            }
            for (var node : holdersIn.getOrDefault(gateway.vpc(), List.of())) {
                if (!box.sources().meets(node.own())) {
                    continue;
                }
                var own = box.from(box.sources().intersect(node.own()));
                ground.floatingIp(node, family)
                        .map(floating -> outside(leaving, own, AddressSet.of(floating)))
                        .ifPresent(moves::add);
            }
            if (gateway.sharedSource()) {
                var others = box.from(box.sources().minus(holders(gateway.vpc(), family)));
                moves.add(outside(leaving, others, ground.internet().only(family)));
            }
        }
        return moves;
    }

    private Box outward(Box box, IpFamily family) {
        var outside = ground.floatingIps().only(family);
        return box.from(box.sources().only(family)).to(box.destinations().intersect(outside));
    }

    /** A NAT gateway lets out what its list allows, if its own subnet's table leads out. */
    List<Move> byNat(Leaving leaving, NatGateway nat) {
        var moves = new ArrayList<Move>();
        var subnet = ground.subnet(nat.subnet());
        for (var family : IpFamily.values()) {
            var address = ground.natAddress(nat.id(), family);
            if (address.isEmpty()) {
                continue;
            }
            for (var decision : roads.decisions(subnet).all()) {
                boolean leadsOut =
                        decision.route().target() instanceof RouteTarget.Internet(var id)
                                && roads.isOwn(subnet, id);
                var box = outward(leaving.box(), family);
                var part = box.to(box.destinations().intersect(decision.destinations()));
                if (leadsOut && !part.isEmpty()) {
                    moves.add(allowed(leaving, nat, part, address.get()));
                }
            }
        }
        return moves;
    }

    private Move allowed(Leaving leaving, NatGateway nat, Box box, Address address) {
        return outside(leaving, box, AddressSet.of(address), one -> listed(nat, one));
    }

    private static List<Box> listed(NatGateway nat, Box box) {
        if (nat.allowList().isEmpty()) {
            return List.of(box);
        }
        return nat.allowList().get().stream()
                .map(
                        entry ->
                                new Box(
                                        entry.sources(),
                                        entry.destinations(),
                                        entry.services(),
                                        PortSet.ALL))
                .map(box::intersect)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Move outside(Leaving leaving, Box box, AddressSet source, Move.Check... checks) {
        return new Move(
                Optional.of(leaving.subnet().id()),
                new Move.AtPlace(Place.outside()),
                box,
                List.of(checks),
                Optional.of(source));
    }
}
