package dev.haechi.network.lint;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.GroupRule;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.filter.SecurityGroup;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.service.PortSet;
import dev.haechi.network.flows.FlowBox;
import java.util.ArrayList;
import java.util.List;

/** Rules of security groups without which everything fares the same. */
record SpareGroupRules(Scene scene) {

    List<LintFinding> findings() {
        var findings = new ArrayList<LintFinding>();
        for (var group : scene.landscape().groups()) {
            for (var direction : Direction.values()) {
                findings.addAll(findings(group, direction));
            }
        }
        return findings;
    }

    private List<LintFinding> findings(SecurityGroup group, Direction direction) {
        var findings = new ArrayList<LintFinding>();
        var lines = new ArrayList<Spare.Line>();
        for (var rule : group.rules()) {
            if (rule.direction() == direction) {
                var line = line(group, rule);
                if (line.packets().isEmpty()) {
                    findings.add(never(group, rule));
                } else {
                    lines.add(line);
                }
            }
        }
        for (var spare : Spare.among(lines)) {
            findings.add(
                    LintFinding.of(
                            spare.twin() ? LintCode.DUPLICATE : LintCode.IMPLIED,
                            spare.rule(),
                            group.id(),
                            spare.rule(),
                            group.id(),
                            Spare.names(spare.by())));
        }
        return findings;
    }

    private Spare.Line line(SecurityGroup group, GroupRule rule) {
        var peers = scene.lowering().addresses(rule.peer(), group.vpc());
        var box = new FlowBox(peers, AddressSet.ALL, rule.services(), PortSet.ALL);
        return Spare.Line.of(rule.id(), box);
    }

    private static LintFinding never(SecurityGroup group, GroupRule rule) {
        RuleId id = rule.id();
        Object nothing =
                switch (rule.peer()) {
                    case Peer.Group(var other) -> other;
                    case Peer.Prefixes(var list) -> list;
                    case Peer.Addresses(var set) -> set;
                };
        return LintFinding.of(LintCode.NEVER_MATCHES, id, group.id(), id, group.id(), nothing);
    }
}
