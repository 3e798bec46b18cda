package dev.haechi.network;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.filter.AclRule;
import dev.haechi.model.filter.Action;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.GroupRule;
import dev.haechi.model.filter.NetworkAcl;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.filter.SecurityGroup;
import dev.haechi.model.id.AclId;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.PrefixListId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.network.AllowEntry;
import dev.haechi.model.network.NatGateway;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.Sieve.Strip;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes sieves of security groups, ACLs, allow lists and listeners. */
final class Lowering {
    private final Map<GroupId, SecurityGroup> groups = new LinkedHashMap<>();
    private final Map<AclId, NetworkAcl> acls = new LinkedHashMap<>();
    private final Map<PrefixListId, AddressSet> prefixLists = new LinkedHashMap<>();
    private final Map<GroupIn, List<Address>> members = new LinkedHashMap<>();

    /** A group as it looks from one VPC: its members' addresses there. */
    private record GroupIn(VpcId vpc, GroupId group) {}

    Lowering(Landscape landscape, Map<dev.haechi.model.id.SubnetId, Subnet> subnets) {
        landscape.groups().forEach(group -> groups.put(group.id(), group));
        landscape.acls().forEach(acl -> acls.put(acl.id(), acl));
        landscape.prefixLists().forEach(list -> prefixLists.put(list.id(), list.addresses()));
        for (var instance : landscape.instances()) {
            addMember(subnets.get(instance.subnet()), instance.groups(), instance.addresses());
        }
        for (var balancer : landscape.loadBalancers()) {
            if (balancer.front() instanceof LoadBalancer.Managed front) {
                addMember(subnets.get(front.subnet()), front.groups(), front.addresses());
            }
        }
    }

    private void addMember(
            @org.jspecify.annotations.Nullable Subnet subnet,
            List<GroupId> memberOf,
            List<Address> addresses) {
        if (subnet != null) {
            for (var group : memberOf) {
                members.computeIfAbsent(new GroupIn(subnet.vpc(), group), _ -> new ArrayList<>())
                        .addAll(addresses);
            }
        }
    }

    /** What the groups of an interface admit; open when it has none. */
    Sieve groups(Id place, VpcId vpc, List<GroupId> memberOf, Direction direction) {
        var strips = new ArrayList<Strip>();
        for (var id : memberOf) {
            var group = groups.get(id);
            if (group == null) {
                strips.add(missing(id, "rules of security group " + id));
            } else {
                group.rules().stream()
                        .filter(rule -> rule.direction() == direction)
                        .forEach(rule -> strips.add(strip(vpc, id, rule)));
            }
        }
        return memberOf.isEmpty()
                ? Sieve.open(place, direction)
                : new Sieve(place, direction, List.copyOf(memberOf), strips, Action.DENY, false);
    }

    private Strip strip(VpcId vpc, GroupId group, GroupRule rule) {
        var peers = peers(vpc, rule.peer());
        boolean in = rule.direction() == Direction.INGRESS;
        var set = peers.orElse(AddressSet.ALL);
        return new Strip(
                group,
                Optional.of(rule.id()),
                Action.ALLOW,
                in ? set : AddressSet.ALL,
                in ? AddressSet.ALL : set,
                rule.services(),
                PortSet.ALL,
                peers.isPresent() ? Optional.empty() : Optional.of("members of " + rule.peer()));
    }

    private Optional<AddressSet> peers(VpcId vpc, Peer peer) {
        return switch (peer) {
            case Peer.Addresses(var set) -> Optional.of(set);
            case Peer.Group(var group) ->
                    groups.containsKey(group)
                            ? Optional.of(
                                    AddressSet.ofAddresses(
                                            members.getOrDefault(
                                                    new GroupIn(vpc, group), List.of())))
                            : Optional.empty();
            case Peer.Prefixes(var list) -> Optional.ofNullable(prefixLists.get(list));
        };
    }

    /** What the ACL of a subnet admits; open when it has none. */
    Sieve acl(Subnet subnet, Direction direction) {
        if (subnet.acl().isEmpty()) {
            return Sieve.open(subnet.id(), direction);
        }
        var id = subnet.acl().get();
        var acl = acls.get(id);
        var strips =
                acl == null
                        ? List.of(missing(id, "rules of network ACL " + id))
                        : acl.rules(direction).stream().map(rule -> strip(id, rule)).toList();
        return new Sieve(subnet.id(), direction, List.of(id), strips, Action.DENY, true);
    }

    private static Strip strip(AclId acl, AclRule rule) {
        return new Strip(
                acl,
                Optional.of(rule.id()),
                rule.action(),
                rule.sources(),
                rule.destinations(),
                rule.services(),
                PortSet.of(rule.sourcePorts()),
                Optional.empty());
    }

    /** What a NAT gateway lets through; open when it has no list. */
    static Sieve allowList(NatGateway nat) {
        return nat.allowList()
                .map(
                        list ->
                                new Sieve(
                                        nat.id(),
                                        Direction.EGRESS,
                                        List.of(nat.id()),
                                        list.stream().map(entry -> strip(nat, entry)).toList(),
                                        Action.DENY,
                                        false))
                .orElse(Sieve.open(nat.id(), Direction.EGRESS));
    }

    private static Strip strip(NatGateway nat, AllowEntry entry) {
        return new Strip(
                nat.id(),
                Optional.of(entry.id()),
                Action.ALLOW,
                entry.sources(),
                entry.destinations(),
                entry.services(),
                PortSet.ALL,
                Optional.empty());
    }

    /** Which clients a load balancer takes; open when it has no access list. */
    static Sieve clients(LoadBalancer balancer) {
        return balancer.accessList()
                .map(
                        list ->
                                new Sieve(
                                        balancer.id(),
                                        Direction.INGRESS,
                                        List.of(balancer.id()),
                                        List.of(
                                                new Strip(
                                                        balancer.id(),
                                                        Optional.of(list.id()),
                                                        list.action(),
                                                        list.clients(),
                                                        AddressSet.ALL,
                                                        ServiceSet.ALL,
                                                        PortSet.ALL,
                                                        Optional.empty())),
                                        list.action() == Action.ALLOW ? Action.DENY : Action.ALLOW,
                                        true))
                .orElse(Sieve.open(balancer.id(), Direction.INGRESS));
    }

    /** Which services a load balancer listens on; nothing else of it answers. */
    static Sieve listeners(LoadBalancer balancer) {
        return new Sieve(
                balancer.id(),
                Direction.INGRESS,
                List.of(balancer.id()),
                balancer.listeners().stream().map(Lowering::strip).toList(),
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
