package dev.haechi.verifier.reading;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.ExternalId;
import dev.haechi.verifier.claim.End;
import dev.haechi.verifier.claim.Place;
import dev.haechi.verifier.claim.Place.Spot;
import dev.haechi.verifier.claim.Way;
import dev.haechi.verifier.packets.Box;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who opens connections: the members of one end, and the fronts of open doors. */
public final class Senders {
    private final Rules rules;
    private final Map<Endpoint, AddressSet> meant = new HashMap<>();
    private final Map<ExternalId, AddressSet> networks = new HashMap<>();
    private final Map<Endpoint, Node> nodes = new LinkedHashMap<>();
    private final Map<Address, Integer> holders = new HashMap<>();
    private final AddressSet outside;

    Senders(Rules rules, End from) {
        this.rules = rules;
        var known = new ArrayList<AddressSet>();
        for (var part : from.parts()) {
            for (var node : rules.members().nodes(part)) {
                add(node);
                meant.merge(node.endpoint(), meant(part, node.own()), AddressSet::union);
            }
            for (var one : rules.members().networks(part)) {
                networks.merge(one.id(), meant(part, one.addresses()), AddressSet::union);
            }
            known.add(outside(part));
        }
        known.addAll(networks.values());
        outside = AddressSet.unionOf(known);
    }

    private AddressSet outside(End part) {
        return switch (part) {
            case End.Internet _, End.InBlock _ -> meant(part, rules.ground().internet());
            case End.External _, End.Inside _, End.AnyOf _ -> AddressSet.NONE;
        };
    }

    /** From which of some addresses an end sends. */
    private static AddressSet meant(End part, AddressSet some) {
        return part instanceof End.InBlock(var block) ? some.intersect(AddressSet.of(block)) : some;
    }

    private void add(Node node) {
        if (nodes.putIfAbsent(node.endpoint(), node) == null) {
            node.addresses().forEach(address -> holders.merge(address, 1, Integer::sum));
        }
    }

    /** Whether a named network opens connections. */
    boolean has(ExternalId network) {
        return networks.containsKey(network);
    }

    /** Those that stand inside. */
    public Collection<Node> nodes() {
        return nodes.values();
    }

    /** Whether a node is one of them. */
    boolean has(Node node) {
        return nodes.containsKey(node.endpoint());
    }

    /** What the members of the end send. */
    public List<Move> first() {
        var moves = new ArrayList<Move>();
        for (var node : nodes.values()) {
            var own = meant.getOrDefault(node.endpoint(), AddressSet.NONE);
            moves.add(sent(node, Box.between(own, AddressSet.ALL)));
        }
        if (!outside.isEmpty()) {
            var inward = Box.between(outside, rules.ground().floatingIps());
            if (!inward.isEmpty()) {
                moves.add(Move.of(Optional.empty(), new Move.AtPlace(Place.outside()), inward));
            }
        }
        for (var line : rules.ground().landscape().lines()) {
            var far = networks.get(line.far());
            if (far != null) {
                var all = Box.between(far, AddressSet.ALL);
                moves.addAll(rules.roads().hubs().from(line, all));
            }
        }
        return moves;
    }

    /** What a door sends that is open; its front is one of the senders from now on. */
    public List<Move> opened(Door door) {
        add(door.front());
        return rules.doors().opened(door).stream().map(box -> sent(door.front(), box)).toList();
    }

    private Move sent(Node node, Box box) {
        var place = new Place(Way.OPENING, Spot.SUBNET, node.subnet().id().value());
        return Move.of(Optional.of(node.subnet().id()), new Move.AtPlace(place), box)
                .checked(one -> rules.groups().admitted(node.groups(), Direction.EGRESS, one));
    }

    /** What is left without what a node would have sent to itself. */
    Box withoutItself(Node node, Box box) {
        if (!has(node)) {
            return box;
        }
        var alone = new ArrayList<Address>();
        for (var address : node.addresses()) {
            if (holders.getOrDefault(address, 0) == 1 && !outside.contains(address)) {
                alone.add(address);
            }
        }
        rules.ground().floatingIps(node).stream()
                .filter(floating -> !outside.contains(floating))
                .forEach(alone::add);
        var itself = AddressSet.ofAddresses(alone);
        return box.sources().meets(itself) ? box.from(box.sources().minus(itself)) : box;
    }
}
