package dev.haechi.app.nodes;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.Role;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.filter.SecurityGroup;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.network.answer.Suggestion.AddGroupRule;
import java.util.List;
import java.util.Optional;

/**
 * Security groups that nodes of clusters, and nobody else, are members of. A rule that names one
 * stays right when a node is added.
 *
 * @param named the nodes that a person named; whoever has the role of one is a node too
 */
record NodeGroups(LandscapeIndex index, List<Node> named) {

    /** A rule about the members of such a group if one has all that it is about, else the same. */
    AddGroupRule about(AddGroupRule rule) {
        return rule.peer() instanceof Peer.Addresses(var addresses)
                ? index.group(rule.group())
                        .flatMap(group -> containing(addresses, group))
                        .map(peer -> about(rule, peer))
                        .orElse(rule)
                : rule;
    }

    private static AddGroupRule about(AddGroupRule rule, SecurityGroup peer) {
        return new AddGroupRule(
                rule.group(), rule.direction(), new Peer.Group(peer.id()), rule.services());
    }

    /** The group of the rule itself before others, for it is the one that a person looks at. */
    private Optional<SecurityGroup> containing(AddressSet addresses, SecurityGroup own) {
        if (isFor(addresses, own)) {
            return Optional.of(own);
        }
        return index.landscape().groups().stream()
                .filter(group -> group.vpc().equals(own.vpc()))
                .filter(group -> isFor(addresses, group))
                .findFirst();
    }

    private boolean isFor(AddressSet addresses, SecurityGroup group) {
        var members = index.memberAddresses(group.id());
        return members.containsAll(addresses) && nodesOf(group.vpc()).containsAll(members);
    }

    private AddressSet nodesOf(VpcId vpc) {
        return AddressSet.ofAddresses(
                index.landscape().instances().stream()
                        .filter(one -> index.vpcOf(one.subnet()).filter(vpc::equals).isPresent())
                        .filter(this::isNode)
                        .flatMap(one -> one.addresses().stream())
                        .toList());
    }

    private boolean isNode(Instance instance) {
        return instance.role().is(Role.NODE)
                || instance.role().is(Role.CONTROL)
                || named.stream().anyMatch(node -> node.id().equals(instance.id()));
    }
}
