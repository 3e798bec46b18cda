package dev.haechi.network.oracle;

import dev.haechi.model.address.Address;
import dev.haechi.model.filter.AclRule;
import dev.haechi.model.filter.Action;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.GroupRule;
import dev.haechi.model.filter.NetworkAcl;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.filter.PrefixList;
import dev.haechi.model.filter.SecurityGroup;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.network.Subnet;
import java.util.List;

/** What groups and ACLs do with one packet. */
record Filters(Raw raw, Quirk quirk) {

    boolean acl(Subnet subnet, Direction direction, Packet packet, boolean reply) {
        if (subnet.acl().isEmpty()
                || quirk == Quirk.IGNORE_ACL
                || (reply && quirk == Quirk.IGNORE_REPLY_ACL)) {
            return true;
        }
        var acl = Raw.find(raw.landscape().acls(), NetworkAcl::id, subnet.acl().get());
        var rules = acl.rules(direction);
        for (var rule : quirk == Quirk.LAST_ACL_RULE_WINS ? rules.reversed() : rules) {
            if (matches(rule, packet)) {
                return rule.action() == Action.ALLOW;
            }
        }
        return false;
    }

    private boolean matches(AclRule rule, Packet packet) {
        boolean port =
                !packet.protocol().hasPorts()
                        || quirk == Quirk.IGNORE_SOURCE_PORTS
                        || rule.sourcePorts().contains(packet.sourcePort());
        return rule.sources().contains(packet.source())
                && rule.destinations().contains(packet.destination())
                && rule.services().contains(packet.service())
                && port;
    }

    boolean groups(List<GroupId> memberOf, Direction direction, Packet packet) {
        if (direction == Direction.EGRESS
                ? quirk == Quirk.IGNORE_EGRESS_GROUPS
                : quirk == Quirk.IGNORE_INGRESS_GROUPS) {
            return true;
        }
        if (memberOf.isEmpty()) {
            return quirk != Quirk.NO_GROUP_IS_CLOSED;
        }
        var peer = direction == Direction.EGRESS ? packet.destination() : packet.source();
        for (var id : memberOf) {
            var group = Raw.find(raw.landscape().groups(), SecurityGroup::id, id);
            for (var rule : group.rules()) {
                if (rule.direction() == direction
                        && rule.services().contains(packet.service())
                        && isPeer(rule, group.vpc(), peer)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isPeer(GroupRule rule, VpcId vpc, Address address) {
        return switch (rule.peer()) {
            case Peer.Addresses(var set) -> set.contains(address);
            case Peer.Prefixes(var list) ->
                    Raw.find(raw.landscape().prefixLists(), PrefixList::id, list)
                            .addresses()
                            .contains(address);
            case Peer.Group(var id) ->
                    quirk != Quirk.GROUP_REFERENCE_ADMITS_NOBODY && isMember(id, vpc, address);
        };
    }

    private boolean isMember(GroupId id, VpcId vpc, Address address) {
        var owner = Raw.find(raw.landscape().groups(), SecurityGroup::id, id).vpc();
        boolean joined =
                owner.equals(vpc)
                        || raw.landscape().peerings().stream()
                                .anyMatch(
                                        peering ->
                                                List.of(peering.one(), peering.other())
                                                        .containsAll(List.of(owner, vpc)));
        return joined
                && raw.nodes().stream()
                        .filter(node -> node.groups().contains(id))
                        .anyMatch(node -> node.addresses().contains(address));
    }
}
