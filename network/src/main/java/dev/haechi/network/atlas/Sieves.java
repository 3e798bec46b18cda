package dev.haechi.network.atlas;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.filter.Action;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.Filter;
import dev.haechi.model.filter.GroupRule;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.landscape.Lowering;
import dev.haechi.model.network.NatGateway;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.PortSet;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.atlas.Sieve.Strip;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes sieves of lowered filters; what dangles in a landscape becomes a missing fact. */
public final class Sieves {
    private final LandscapeIndex index;
    private final Lowering lowering;
    private final Map<Id, Sieve> inward = new LinkedHashMap<>();
    private final Map<Id, Sieve> outward = new LinkedHashMap<>();
    private final Map<GroupId, List<Strip>> admitting = new HashMap<>();
    private final Map<GroupId, List<Strip>> letting = new HashMap<>();

    Sieves(LandscapeIndex index) {
        this.index = index;
        this.lowering = new Lowering(index);
        for (var subnet : index.landscape().subnets()) {
            inward.put(subnet.id(), makeAcl(subnet, Direction.INGRESS));
            outward.put(subnet.id(), makeAcl(subnet, Direction.EGRESS));
        }
    }

    /** What the groups of an interface admit; open when it has none. */
    Sieve groups(Id place, List<GroupId> memberOf, Direction direction) {
        if (memberOf.isEmpty()) {
            return Sieve.open(place, direction);
        }
        var strips = new ArrayList<Strip>();
        memberOf.stream().distinct().forEach(id -> strips.addAll(group(id, direction)));
        return new Sieve(place, direction, List.copyOf(memberOf), strips, Action.DENY, false);
    }

    /** The lines of one group: they are the same wherever it stands. */
    private List<Strip> group(GroupId id, Direction direction) {
        var made =
                switch (direction) {
                    case INGRESS -> admitting;
                    case EGRESS -> letting;
                };
        return made.computeIfAbsent(id, _ -> makeGroup(id, direction));
    }

    private List<Strip> makeGroup(GroupId id, Direction direction) {
        var group = index.group(id);
        if (group.isEmpty()) {
            return List.of(missing(id, "rules of security group " + id));
        }
        return group.get().rules().stream()
                .filter(rule -> rule.direction() == direction)
                .map(rule -> strip(group.get().vpc(), id, rule))
                .toList();
    }

    private Strip strip(VpcId vpc, GroupId group, GroupRule rule) {
        var dangling = dangling(rule.peer());
        var peers = dangling.isPresent() ? AddressSet.ALL : lowering.addresses(rule.peer(), vpc);
        boolean in = rule.direction() == Direction.INGRESS;
        return new Strip(
                group,
                Optional.of(rule.id()),
                Action.ALLOW,
                in ? peers : AddressSet.ALL,
                in ? AddressSet.ALL : peers,
                rule.services(),
                PortSet.ALL,
                dangling);
    }

    private Optional<String> dangling(Peer peer) {
        return switch (peer) {
            case Peer.Addresses _ -> Optional.empty();
            case Peer.Group(var id) ->
                    index.group(id).isPresent()
                            ? Optional.empty()
                            : Optional.of("members of security group " + id);
            case Peer.Prefixes(var id) ->
                    index.prefixList(id).isPresent()
                            ? Optional.empty()
                            : Optional.of("blocks of prefix list " + id);
        };
    }

    /** What the ACL of a subnet admits; open when it has none. */
    Sieve acl(Subnet subnet, Direction direction) {
        var made =
                switch (direction) {
                    case INGRESS -> inward;
                    case EGRESS -> outward;
                };
        return made.getOrDefault(subnet.id(), Sieve.open(subnet.id(), direction));
    }

    private Sieve makeAcl(Subnet subnet, Direction direction) {
        if (subnet.acl().isEmpty()) {
            return Sieve.open(subnet.id(), direction);
        }
        var id = subnet.acl().get();
        return index.acl(id).isPresent()
                ? sieve(subnet.id(), direction, id, lowering.ofSubnet(subnet, direction), true)
                : new Sieve(
                        subnet.id(),
                        direction,
                        List.of(id),
                        List.of(missing(id, "rules of network ACL " + id)),
                        Action.DENY,
                        true);
    }

    /** What a NAT gateway lets through; open when it has no list. */
    public Sieve allowList(NatGateway nat) {
        return nat.allowList().isEmpty()
                ? Sieve.open(nat.id(), Direction.EGRESS)
                : sieve(nat.id(), Direction.EGRESS, nat.id(), lowering.ofNat(nat), false);
    }

    /** Which clients a load balancer takes; open when it has no access list. */
    public Sieve clients(LoadBalancer balancer) {
        return balancer.accessList().isEmpty()
                ? Sieve.open(balancer.id(), Direction.INGRESS)
                : sieve(
                        balancer.id(),
                        Direction.INGRESS,
                        balancer.id(),
                        lowering.ofAccessList(balancer),
                        true);
    }

    /** Which services a load balancer listens on; nothing else of it answers. */
    static Sieve listeners(LoadBalancer balancer) {
        return new Sieve(
                balancer.id(),
                Direction.INGRESS,
                List.of(balancer.id()),
                balancer.listeners().stream().map(Sieves::strip).toList(),
                Action.DENY,
                false);
    }

    private static Strip strip(LoadBalancer.Listener listener) {
        return new Strip(
                listener.id(),
                Optional.empty(),
                Action.ALLOW,
                AddressSet.ALL,
                AddressSet.ALL,
                ServiceSet.of(listener.protocol(), PortRange.of(listener.port().number())),
                PortSet.ALL,
                Optional.empty());
    }

    private static Sieve sieve(
            Id place, Direction direction, Id filter, Filter lowered, boolean ordered) {
        var strips =
                lowered.lines().stream()
                        .map(
                                line ->
                                        new Strip(
                                                filter,
                                                Optional.of(line.rule()),
                                                line.action(),
                                                line.sources(),
                                                line.destinations(),
                                                line.services(),
                                                PortSet.of(line.sourcePorts()),
                                                Optional.empty()))
                        .toList();
        return new Sieve(place, direction, List.of(filter), strips, lowered.otherwise(), ordered);
    }

    private static Strip missing(Id filter, String fact) {
        return new Strip(
                filter,
                Optional.empty(),
                Action.ALLOW,
                AddressSet.ALL,
                AddressSet.ALL,
                ServiceSet.ALL,
                PortSet.ALL,
                Optional.of(fact));
    }
}
