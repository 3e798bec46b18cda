package dev.haechi.model.testing;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.filter.AclRule;
import dev.haechi.model.filter.Action;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.GroupRule;
import dev.haechi.model.filter.NetworkAcl;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.filter.PrefixList;
import dev.haechi.model.filter.SecurityGroup;
import dev.haechi.model.id.AclId;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.PrefixListId;
import dev.haechi.model.network.Peering;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.network.Vpc;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.ServiceSet;
import java.util.ArrayList;
import java.util.List;

/** Rules of security groups and ACLs, and prefix lists. */
record RandomFilters(Draft draft) {

    void draw() {
        if (draft.draws(Feature.PREFIX_LIST, 70)) {
            var addresses = Choices.addresses(draft).union(Choices.addresses(draft));
            draft.prefixLists.add(new PrefixList(PrefixListId.of("list-1"), addresses));
        }
        for (var vpc : draft.vpcs) {
            for (var id : RandomMachines.groupsOf(vpc.id())) {
                draft.groups.add(new SecurityGroup(id, vpc.id(), rules(id, vpc)));
            }
        }
        draft.subnets.forEach(subnet -> subnet.acl().ifPresent(id -> drawAcl(id, subnet)));
    }

    private List<GroupRule> rules(GroupId id, Vpc vpc) {
        var rules = new ArrayList<GroupRule>();
        int ingress = draft.dice.between(0, 3);
        for (int i = 0; i < ingress; i++) {
            rules.add(rule(id, vpc, Direction.INGRESS));
        }
        if (draft.dice.chance(40)) {
            rules.add(
                    new GroupRule(
                            draft.nextRule(id.value()),
                            Direction.EGRESS,
                            Peer.anybody(),
                            ServiceSet.ALL));
        } else {
            int egress = draft.dice.between(0, 2);
            for (int i = 0; i < egress; i++) {
                rules.add(rule(id, vpc, Direction.EGRESS));
            }
        }
        return rules;
    }

    private GroupRule rule(GroupId id, Vpc vpc, Direction direction) {
        return new GroupRule(
                draft.nextRule(id.value()), direction, peer(vpc), Choices.services(draft));
    }

    private Peer peer(Vpc vpc) {
        if (draft.draws(Feature.GROUP_REFERENCE, 40)) {
            return new Peer.Group(draft.dice.pick(groupsInReach(vpc)));
        }
        if (!draft.prefixLists.isEmpty() && draft.dice.chance(20)) {
            return new Peer.Prefixes(draft.prefixLists.getFirst().id());
        }
        return new Peer.Addresses(Choices.addresses(draft));
    }

    /** Groups of the VPC itself and of its peers. */
    private List<GroupId> groupsInReach(Vpc vpc) {
        var found = new ArrayList<>(RandomMachines.groupsOf(vpc.id()));
        for (Peering peering : draft.peerings) {
            if (peering.one().equals(vpc.id()) || peering.other().equals(vpc.id())) {
                found.addAll(RandomMachines.groupsOf(peering.farFrom(vpc.id())));
            }
        }
        return found;
    }

    private void drawAcl(AclId id, Subnet subnet) {
        draft.acls.add(new NetworkAcl(id, subnet.vpc(), aclRules(id), aclRules(id)));
    }

    private List<AclRule> aclRules(AclId id) {
        var rules = new ArrayList<AclRule>();
        int count = draft.dice.between(0, 3);
        for (int i = 0; i < count; i++) {
            var sources = draft.dice.evens() ? AddressSet.ALL : Choices.addresses(draft);
            var destinations = draft.dice.evens() ? AddressSet.ALL : Choices.addresses(draft);
            rules.add(
                    aclRule(
                            id,
                            draft.dice.chance(60) ? Action.ALLOW : Action.DENY,
                            sources,
                            destinations,
                            Choices.services(draft)));
        }
        if (draft.dice.chance(70)) {
            rules.add(aclRule(id, Action.ALLOW, AddressSet.ALL, AddressSet.ALL, ServiceSet.ALL));
        }
        return rules;
    }

    private AclRule aclRule(
            AclId id,
            Action action,
            AddressSet sources,
            AddressSet destinations,
            ServiceSet services) {
        boolean bySourcePort = draft.draws(Feature.ACL_SOURCE_PORTS, 20);
        var sourcePorts =
                bySourcePort
                        ? draft.dice.pick(List.of(PortRange.EPHEMERAL, PortRange.of(443)))
                        : PortRange.ALL;
        return new AclRule(
                draft.nextRule(id.value()), action, sources, destinations, services, sourcePorts);
    }
}
