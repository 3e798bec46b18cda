package dev.haechi.network.lint;

import dev.haechi.model.id.RuleId;
import dev.haechi.model.network.AllowEntry;
import dev.haechi.model.network.NatGateway;
import dev.haechi.model.service.PortSet;
import dev.haechi.network.flows.FlowBox;
import java.util.ArrayList;
import java.util.List;

/** Entries in the allow lists of NAT gateways without which everything fares the same. */
record SpareEntries(Scene scene) {

    List<LintFinding> findings() {
        var findings = new ArrayList<LintFinding>();
        for (var nat : scene.landscape().natGateways()) {
            findings.addAll(findings(nat, nat.allowList().orElse(List.of())));
        }
        return findings;
    }

    private static List<LintFinding> findings(NatGateway nat, List<AllowEntry> entries) {
        var lines = new ArrayList<Spare.Line>();
        var findings = new ArrayList<LintFinding>();
        for (var entry : entries) {
            var box =
                    new FlowBox(
                            entry.sources(), entry.destinations(), entry.services(), PortSet.ALL);
            if (box.isEmpty()) {
                findings.add(finding(LintCode.NEVER_MATCHES, nat, entry.id(), box));
            } else {
                lines.add(Spare.Line.of(entry.id(), box));
            }
        }
        for (var spare : Spare.among(lines)) {
            var code = spare.twin() ? LintCode.DUPLICATE : LintCode.IMPLIED;
            findings.add(finding(code, nat, spare.rule(), Spare.names(spare.by())));
        }
        return findings;
    }

    private static LintFinding finding(LintCode code, NatGateway nat, RuleId entry, Object why) {
        return LintFinding.of(code, entry, nat.id(), entry, nat.id(), why);
    }
}
