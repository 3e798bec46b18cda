package dev.haechi.verifier.reading;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.filter.PrefixList;
import dev.haechi.model.filter.SecurityGroup;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.network.Peering;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.verifier.packets.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What security groups let an interface open and take. Any rule of any group admits; an interface
 * without a group is not filtered.
 */
final class GroupRules {
    private final Map<Id, SecurityGroup> groups;
    private final Map<Id, PrefixList> prefixLists;
    private final Map<GroupId, AddressSet> members = new HashMap<>();
    private final Set<List<VpcId>> joined = new HashSet<>();
    private final Map<GroupId, List<Admitted>> inward = new HashMap<>();
    private final Map<GroupId, List<Admitted>> outward = new HashMap<>();

    /** What one rule admits: from or to whom, and what. */
    private record Admitted(AddressSet peers, ServiceSet services) {
        Box of(Box box, Direction direction) {
            var some =
                    switch (direction) {
                        case INGRESS -> box.from(box.sources().intersect(peers));
                        case EGRESS -> box.to(box.destinations().intersect(peers));
                    };
            return some.of(services);
        }
    }

    GroupRules(Ground ground) {
        var landscape = ground.landscape();
        groups = Ground.byId(landscape.groups(), SecurityGroup::id);
        prefixLists = Ground.byId(landscape.prefixLists(), PrefixList::id);
        for (Peering one : landscape.peerings()) {
            joined.add(List.of(one.one(), one.other()));
            joined.add(List.of(one.other(), one.one()));
        }
        var addresses = new HashMap<GroupId, List<Address>>();
        for (var node : ground.nodes()) {
            for (var group : node.groups()) {
                addresses.computeIfAbsent(group, _ -> new ArrayList<>()).addAll(node.addresses());
            }
        }
        addresses.forEach((group, all) -> members.put(group, AddressSet.ofAddresses(all)));
    }

    /** What an interface with these groups admits of a box. */
    List<Box> admitted(List<GroupId> memberOf, Direction direction, Box box) {
        if (memberOf.isEmpty()) {
            return List.of(box);
        }
        var admitted = new ArrayList<Box>();
        for (var group : memberOf) {
            for (var rule : rules(group, direction)) {
                var part = rule.of(box, direction);
                if (!part.isEmpty()) {
                    admitted.add(part);
                }
            }
        }
        return admitted;
    }

    /** Whether no rule of a group takes any of some services from those who send them. */
    boolean closed(GroupId group, List<Arrivals.Sent> senders, ServiceSet services) {
        for (var rule : rules(group, Direction.INGRESS)) {
            for (var sent : senders) {
                if (rule.peers().meets(sent.sources())
                        && rule.services().meets(services)
                        && rule.services().meets(sent.services())) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<Admitted> rules(GroupId id, Direction direction) {
        var known =
                switch (direction) {
                    case INGRESS -> inward;
                    case EGRESS -> outward;
                };
        return known.computeIfAbsent(id, _ -> read(Ground.found(groups, id), direction));
    }

    private List<Admitted> read(SecurityGroup group, Direction direction) {
        return group.rules().stream()
                .filter(rule -> rule.direction() == direction)
                .map(rule -> new Admitted(peers(rule.peer(), group.vpc()), rule.services()))
                .toList();
    }

    /**
     * A group stands for its members' addresses in its own VPC and in those peered with it: a
     * provider that leaves the second open is read as admitting.
     */
    private AddressSet peers(Peer peer, VpcId vpc) {
        return switch (peer) {
            case Peer.Addresses(var set) -> set;
            case Peer.Prefixes(var list) -> Ground.found(prefixLists, list).addresses();
            case Peer.Group(var id) -> {
                var home = Ground.found(groups, id).vpc();
                boolean counts = home.equals(vpc) || joined.contains(List.of(home, vpc));
                yield counts ? members.getOrDefault(id, AddressSet.NONE) : AddressSet.NONE;
            }
        };
    }
}
