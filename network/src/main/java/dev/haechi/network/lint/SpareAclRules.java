package dev.haechi.network.lint;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.filter.AclRule;
import dev.haechi.model.filter.Action;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.NetworkAcl;
import dev.haechi.model.id.Id;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.service.PortSet;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.flows.FlowBox;
import dev.haechi.network.flows.FlowSet;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules of network ACLs without which everything fares the same. A rule that denies what no later
 * rule matches is not among them: it says aloud what the ACL does anyway.
 */
record SpareAclRules(Scene scene) {

    List<LintFinding> findings() {
        var findings = new ArrayList<LintFinding>();
        for (var acl : scene.landscape().acls()) {
            for (var direction : Direction.values()) {
                findings.addAll(findings(acl, direction));
            }
        }
        return findings;
    }

    private List<LintFinding> findings(NetworkAcl acl, Direction direction) {
        var findings = new ArrayList<LintFinding>();
        var crossing = crossing(acl, direction);
        var kept = new ArrayList<AclRule>();
        var before = FlowSet.NONE;
        for (var rule : acl.rules(direction)) {
            var packets = Scene.packets(acl.id(), rule);
            if (packets.isEmpty() || packets.intersect(crossing).isEmpty()) {
                findings.add(finding(LintCode.NEVER_MATCHES, acl, rule, narrow(rule, direction)));
            } else if (before.containsAll(packets)) {
                findings.add(covered(acl, rule, kept));
            } else {
                kept.add(rule);
            }
            before = before.union(packets);
        }
        findings.addAll(implied(acl, direction, kept));
        return findings;
    }

    /** The packets that the ACL is ever asked about; everything while no subnet has it. */
    private FlowSet crossing(NetworkAcl acl, Direction direction) {
        var subnets =
                scene.landscape().subnets().stream()
                        .filter(one -> one.acl().filter(acl.id()::equals).isPresent())
                        .map(Subnet::id)
                        .toList();
        if (subnets.isEmpty() || subnets.stream().anyMatch(scene::isPassed)) {
            return FlowSet.ALL;
        }
        var near = subnets.stream().map(scene::blocks).reduce(AddressSet.NONE, AddressSet::union);
        return FlowSet.of(
                switch (direction) {
                    case INGRESS -> box(AddressSet.ALL, near);
                    case EGRESS -> box(near, AddressSet.ALL);
                });
    }

    private static FlowBox box(AddressSet sources, AddressSet destinations) {
        return new FlowBox(sources, destinations, ServiceSet.ALL, PortSet.ALL);
    }

    /** What of a rule makes that it matches nothing. */
    private static Object narrow(AclRule rule, Direction direction) {
        if (rule.services().isEmpty()) {
            return rule.services();
        }
        return direction == Direction.INGRESS ? rule.destinations() : rule.sources();
    }

    private static LintFinding covered(NetworkAcl acl, AclRule rule, List<AclRule> kept) {
        var packets = Scene.packets(acl.id(), rule);
        var by =
                kept.stream()
                        .filter(
                                other ->
                                        !Scene.packets(acl.id(), other)
                                                .intersect(packets)
                                                .isEmpty())
                        .toList();
        boolean twin =
                by.size() == 1
                        && by.getFirst().action() == rule.action()
                        && Scene.packets(acl.id(), by.getFirst()).equals(packets);
        return finding(
                twin ? LintCode.DUPLICATE : LintCode.SHADOWED,
                acl,
                rule,
                Spare.names(by.stream().map(AclRule::id).toList()));
    }

    /**
     * Rules of which every packet would be decided alike by rules after them: by all that are
     * written, and by those that are left when every finding is followed.
     */
    private static List<LintFinding> implied(
            NetworkAcl acl, Direction direction, List<AclRule> kept) {
        var findings = new ArrayList<LintFinding>();
        var left = new ArrayList<>(kept);
        for (var rule : kept) {
            var by = alike(acl, rule, acl.rules(direction));
            if (!by.isEmpty() && !alike(acl, rule, left).isEmpty()) {
                findings.add(finding(LintCode.IMPLIED, acl, rule, Spare.names(by)));
                left.remove(rule);
            }
        }
        return findings;
    }

    /** The later rules that decide so about all that reaches a rule; none when one does not. */
    private static List<Id> alike(NetworkAcl acl, AclRule rule, List<AclRule> rules) {
        int at = rules.indexOf(rule);
        var own = Scene.packets(acl.id(), rule);
        for (var other : rules.subList(0, at)) {
            own = own.minus(Scene.packets(acl.id(), other));
        }
        return alike(acl, own, rule.action(), rules.subList(at + 1, rules.size()));
    }

    /** The later rules that decide all of some packets so; none when one does not. */
    private static List<Id> alike(
            NetworkAcl acl, FlowSet packets, Action action, List<AclRule> later) {
        var by = new ArrayList<Id>();
        var open = packets;
        for (var rule : later) {
            var match = open.intersect(Scene.packets(acl.id(), rule));
            if (!match.isEmpty() && rule.action() != action) {
                return List.of();
            }
            if (!match.isEmpty()) {
                by.add(rule.id());
                open = open.minus(match);
            }
        }
        return open.isEmpty() ? by : List.of();
    }

    private static LintFinding finding(LintCode code, NetworkAcl acl, AclRule rule, Object why) {
        return LintFinding.of(code, rule.id(), acl.id(), rule.id(), acl.id(), why);
    }
}
