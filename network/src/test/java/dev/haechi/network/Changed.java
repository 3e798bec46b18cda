package dev.haechi.network;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.filter.AclRule;
import dev.haechi.model.filter.Action;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.GroupRule;
import dev.haechi.model.filter.NetworkAcl;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.filter.SecurityGroup;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.ServiceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Landscapes that differ from another in one thing. */
final class Changed {
    private Changed() {}

    static Landscape withAnotherGroupRule(Landscape landscape, long seed) {
        var random = new SplittableRandom(seed);
        var groups = new ArrayList<>(landscape.groups());
        int which = random.nextInt(groups.size());
        var group = groups.get(which);
        var rules = new ArrayList<>(group.rules());
        var direction = random.nextBoolean() ? Direction.INGRESS : Direction.EGRESS;
        rules.add(
                new GroupRule(
                        RuleId.of("another"),
                        direction,
                        Peer.anybody(),
                        ServiceSet.of(Protocol.TCP, new PortRange(80, 9_000))));
        groups.set(which, new SecurityGroup(group.id(), group.vpc(), rules));
        return landscape.toBuilder().groups(groups).build();
    }

    static Landscape withAnotherDenyingRule(Landscape landscape, long seed) {
        if (landscape.acls().isEmpty()) {
            return landscape;
        }
        var random = new SplittableRandom(seed);
        var acls = new ArrayList<>(landscape.acls());
        int which = random.nextInt(acls.size());
        var acl = acls.get(which);
        var rules = new ArrayList<>(acl.ingress());
        rules.add(
                random.nextInt(rules.size() + 1),
                new AclRule(
                        RuleId.of("another"),
                        Action.DENY,
                        AddressSet.ALL,
                        AddressSet.ALL,
                        ServiceSet.of(Protocol.TCP, new PortRange(1, 4_000)),
                        PortRange.ALL));
        acls.set(which, new NetworkAcl(acl.id(), acl.vpc(), rules, acl.egress()));
        return landscape.toBuilder().acls(acls).build();
    }

    static Landscape withGroupRulesReversed(Landscape landscape) {
        List<SecurityGroup> turned =
                landscape.groups().stream()
                        .map(
                                group ->
                                        new SecurityGroup(
                                                group.id(), group.vpc(), group.rules().reversed()))
                        .toList();
        return landscape.toBuilder().groups(turned).build();
    }
}
