package dev.haechi.network.lint;

import dev.haechi.model.filter.AclRule;
import dev.haechi.model.filter.Action;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.NetworkAcl;
import dev.haechi.model.flow.Disposition;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.flow.Step;
import dev.haechi.model.flow.Trace;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.service.PortSet;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.flows.FlowBox;
import dev.haechi.network.flows.FlowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * TCP that an ACL admits on its way there and drops on its way back. Only what a trace confirms is
 * told: the connection passes every other filter and dies of the ACL's other direction.
 */
record LostReplies(Scene scene) {

    List<LintFinding> findings() {
        var findings = new ArrayList<LintFinding>();
        var packets = new TriedPackets(scene);
        for (var acl : scene.landscape().acls()) {
            var subnets =
                    scene.landscape().subnets().stream()
                            .filter(one -> one.acl().filter(acl.id()::equals).isPresent())
                            .toList();
            for (var direction : Direction.values()) {
                findings.addAll(findings(acl, direction, subnets, packets));
            }
        }
        return findings;
    }

    private List<LintFinding> findings(
            NetworkAcl acl, Direction direction, List<Subnet> subnets, TriedPackets packets) {
        var findings = new ArrayList<LintFinding>();
        var answered = answered(acl, opposite(direction));
        var before = FlowSet.NONE;
        for (var rule : acl.rules(direction)) {
            var own = Scene.packets(acl.id(), rule);
            if (rule.action() == Action.ALLOW) {
                var lost = connections(own).minus(before).minus(answered);
                lost(acl, subnets, direction, lost, packets)
                        .map(flow -> finding(acl, rule, flow))
                        .ifPresent(findings::add);
            }
            before = before.union(own);
        }
        return findings;
    }

    private static Direction opposite(Direction direction) {
        return switch (direction) {
            case INGRESS -> Direction.EGRESS;
            case EGRESS -> Direction.INGRESS;
        };
    }

    /** First packets of TCP connections, from the ports that clients have. */
    private static FlowSet connections(FlowSet packets) {
        return packets.intersect(
                new FlowBox(
                        FlowBox.ALL.sources(),
                        FlowBox.ALL.destinations(),
                        ServiceSet.of(Protocol.TCP),
                        PortSet.EPHEMERAL));
    }

    /** The connections whose replies pass a direction. */
    private static FlowSet answered(NetworkAcl acl, Direction direction) {
        var answered = FlowSet.NONE;
        var before = FlowSet.NONE;
        for (var rule : acl.rules(direction)) {
            var replies = FlowSet.of(Scene.strip(acl.id(), rule).reply());
            if (rule.action() == Action.ALLOW) {
                answered = answered.union(replies.minus(before));
            }
            before = before.union(replies);
        }
        return answered;
    }

    private Optional<Flow> lost(
            NetworkAcl acl,
            List<Subnet> subnets,
            Direction direction,
            FlowSet lost,
            TriedPackets packets) {
        return subnets.stream()
                .flatMap(subnet -> packets.of(subnet, direction, lost))
                .filter(flow -> diesOf(acl, scene.network().trace(flow)))
                .findFirst();
    }

    private static boolean diesOf(NetworkAcl acl, Trace trace) {
        return trace.disposition() == Disposition.REPLY_DENIED
                && trace.hops().stream()
                        .flatMap(hop -> hop.steps().stream())
                        .anyMatch(
                                step ->
                                        step instanceof Step.Denied denied
                                                && denied.reply()
                                                && denied.filter().equals(acl.id()));
    }

    private static LintFinding finding(NetworkAcl acl, AclRule rule, Flow flow) {
        return LintFinding.of(LintCode.REPLY_LOST, rule.id(), acl.id(), rule.id(), acl.id(), flow);
    }
}
