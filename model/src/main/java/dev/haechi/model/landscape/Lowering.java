package dev.haechi.model.landscape;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.filter.AclRule;
import dev.haechi.model.filter.Action;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.Filter;
import dev.haechi.model.filter.GroupRule;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.filter.PrefixList;
import dev.haechi.model.filter.SecurityGroup;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.network.AllowEntry;
import dev.haechi.model.network.NatGateway;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.ServiceSet;
import java.util.List;
import java.util.Optional;

/**
 * Turns security groups, network ACLs and the lists of gateways and load balancers into {@link
 * Filter}s, every reference resolved to addresses. What these rules mean is written here and
 * nowhere else (but in the tests' oracles).
 *
 * <p>A reference to a group means the private addresses of its members in the group's own VPC. It
 * counts when that VPC is the rule's, or is joined to it by a peering: NHN Cloud leaves open
 * whether a reference across a peering admits, and what is proved closed must be closed either way.
 * A reference to any other group, or to something that does not exist, admits nobody.
 */
public record Lowering(LandscapeIndex index) {

    public static Lowering of(Landscape landscape) {
        return new Lowering(LandscapeIndex.of(landscape));
    }

    /**
     * What the instance's security groups admit in a direction. The far side stands in {@code
     * sources} for ingress and in {@code destinations} for egress; the near side is everybody.
     */
    public Filter ofInstance(Instance instance, Direction direction) {
        return ofGroups(instance.groups(), direction);
    }

    /** What the security groups of a load balancer's front admit; its listeners are not in it. */
    public Filter ofLoadBalancer(LoadBalancer balancer, Direction direction) {
        return switch (balancer.front()) {
            case LoadBalancer.Managed managed -> ofGroups(managed.groups(), direction);
            case LoadBalancer.OnInstance(var id) ->
                    index.instance(id)
                            .map(instance -> ofInstance(instance, direction))
                            .orElse(Filter.OPEN);
        };
    }

    /** What the subnet's ACL lets into it or out of it; open without an ACL. */
    public Filter ofSubnet(Subnet subnet, Direction direction) {
        return subnet.acl()
                .map(
                        id -> {
                            var rules = index.acl(id).map(acl -> acl.rules(direction));
                            var lines = rules.orElse(List.of()).stream().map(Lowering::line);
                            return new Filter(lines.toList(), Action.DENY, false);
                        })
                .orElse(Filter.OPEN);
    }

    /** What the gateway's allow list lets out, judged before the source is rewritten. */
    public Filter ofNat(NatGateway gateway) {
        return gateway.allowList()
                .map(
                        entries ->
                                new Filter(
                                        entries.stream().map(Lowering::line).toList(),
                                        Action.DENY,
                                        true))
                .orElse(Filter.OPEN);
    }

    /** Which clients the load balancer's access list admits to its listeners. */
    public Filter ofAccessList(LoadBalancer balancer) {
        return balancer.accessList().map(Lowering::filter).orElse(Filter.OPEN);
    }

    /** Whom a rule of a group in that VPC means. */
    public AddressSet addresses(Peer peer, VpcId vpc) {
        return switch (peer) {
            case Peer.Addresses(var set) -> set;
            case Peer.Prefixes(var list) ->
                    index.prefixList(list).map(PrefixList::addresses).orElse(AddressSet.NONE);
            case Peer.Group(var id) ->
                    index.group(id)
                            .filter(group -> inDomain(group, vpc))
                            .map(group -> index.memberAddresses(group.id()))
                            .orElse(AddressSet.NONE);
        };
    }

    private boolean inDomain(SecurityGroup group, VpcId vpc) {
        return group.vpc().equals(vpc) || index.arePeers(group.vpc(), vpc);
    }

    private Filter ofGroups(List<GroupId> groups, Direction direction) {
        if (groups.isEmpty()) {
            return Filter.OPEN;
        }
        var lines =
                groups.stream()
                        .distinct()
                        .map(index::group)
                        .flatMap(Optional::stream)
                        .flatMap(
                                group ->
                                        group.rules().stream()
                                                .filter(rule -> rule.direction() == direction)
                                                .map(rule -> line(rule, group.vpc())));
        return new Filter(lines.toList(), Action.DENY, true);
    }

    private Filter.Line line(GroupRule rule, VpcId vpc) {
        var far = addresses(rule.peer(), vpc);
        boolean in = rule.direction() == Direction.INGRESS;
        return new Filter.Line(
                rule.id(),
                Action.ALLOW,
                in ? far : AddressSet.ALL,
                in ? AddressSet.ALL : far,
                rule.services(),
                PortRange.ALL);
    }

    private static Filter.Line line(AclRule rule) {
        return new Filter.Line(
                rule.id(),
                rule.action(),
                rule.sources(),
                rule.destinations(),
                rule.services(),
                rule.sourcePorts());
    }

    private static Filter.Line line(AllowEntry entry) {
        return new Filter.Line(
                entry.id(),
                Action.ALLOW,
                entry.sources(),
                entry.destinations(),
                entry.services(),
                PortRange.ALL);
    }

    private static Filter filter(LoadBalancer.AccessList list) {
        var line =
                new Filter.Line(
                        list.id(),
                        list.action(),
                        list.clients(),
                        AddressSet.ALL,
                        ServiceSet.ALL,
                        PortRange.ALL);
        var otherwise = list.action() == Action.ALLOW ? Action.DENY : Action.ALLOW;
        return new Filter(List.of(line), otherwise, true);
    }
}
