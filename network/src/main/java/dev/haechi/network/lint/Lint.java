package dev.haechi.network.lint;

import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.answer.Reachability;
import java.util.ArrayList;
import java.util.List;

/** Looks for what is written in vain, by mistake or too widely. */
public final class Lint {
    private Lint() {}

    /**
     * Everything that is found, by kind and then in the order of the landscape. Rules of which it
     * is said that nothing is left for them, or that others imply, can be left out all together:
     * then every packet fares as before. Costs O(rules² of one filter), and for each admitting rule
     * of an ACL a trace or more.
     *
     * @param guarded services that nobody opens to everybody
     */
    public static List<LintFinding> of(Reachability network, ServiceSet guarded) {
        var scene = Scene.of(network);
        var findings = new ArrayList<LintFinding>();
        findings.addAll(new SpareGroupRules(scene).findings());
        findings.addAll(new SpareAclRules(scene).findings());
        findings.addAll(new SpareEntries(scene).findings());
        findings.addAll(new Unused(scene).findings());
        findings.addAll(new WideRules(scene, guarded).findings());
        findings.addAll(new SplitSubnets(scene).findings());
        findings.addAll(new LostReplies(scene).findings());
        findings.addAll(new Overlaps(scene).findings());
        findings.addAll(new SpareRoutes(scene).findings());
        return List.copyOf(findings);
    }
}
