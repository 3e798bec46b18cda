package dev.haechi.policy.check;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.filter.AclRule;
import dev.haechi.model.filter.Action;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.GroupRule;
import dev.haechi.model.filter.NetworkAcl;
import dev.haechi.model.filter.SecurityGroup;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.landscape.Lowering;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.policy.check.view.Case;
import dev.haechi.policy.check.view.Families;
import dev.haechi.policy.check.view.Outcome;
import dev.haechi.policy.check.view.Tally;
import dev.haechi.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * No filter admits everybody to everything or to a guarded port (EFS-15-12). Everybody is the
 * internet of one family, also when several rules of a filter make it up together. A network ACL's
 * rule for replies, which names source ports or exactly the ports that clients open connections
 * from, is what a stateless filter cannot do without.
 */
record OpenRules() implements Check {
    /** One inbound rule of a filter with its peer resolved. */
    private record Line(
            RuleId id, AddressSet sources, AddressSet destinations, ServiceSet services) {}

    @Override
    public Outcome check(Case subject) {
        var tally = subject.tally();
        var lowering = new Lowering(subject.index());
        for (var group : subject.landscape().groups()) {
            judge(subject, group.id(), lines(subject, lowering, group), tally);
        }
        for (var acl : subject.landscape().acls()) {
            judge(subject, acl.id(), lines(acl), tally);
        }
        return tally.done(Message.of(Reason.NO_RULE));
    }

    private static List<Line> lines(Case subject, Lowering lowering, SecurityGroup group) {
        var members = subject.index().memberAddresses(group.id());
        var here = members.isEmpty() ? blocks(subject, group) : members;
        return group.rules().stream()
                .filter(rule -> rule.direction() == Direction.INGRESS)
                .map(rule -> line(lowering, group, rule, here))
                .toList();
    }

    private static AddressSet blocks(Case subject, SecurityGroup group) {
        return subject.index()
                .vpc(group.vpc())
                .map(vpc -> AddressSet.of(vpc.cidrs()))
                .orElse(AddressSet.of(Cidr.ALL_V4, Cidr.ALL_V6));
    }

    private static Line line(
            Lowering lowering, SecurityGroup group, GroupRule rule, AddressSet members) {
        return new Line(
                rule.id(), lowering.addresses(rule.peer(), group.vpc()), members, rule.services());
    }

    /** What earlier rules deny to everybody is taken from later ones. */
    private static List<Line> lines(NetworkAcl acl) {
        var lines = new ArrayList<Line>();
        var denied = ServiceSet.NONE;
        for (var rule : acl.ingress()) {
            if (rule.action() == Action.DENY && isForEverybody(rule)) {
                denied = denied.union(rule.services());
            } else if (rule.action() == Action.ALLOW && !isForReplies(rule)) {
                lines.add(
                        new Line(
                                rule.id(),
                                rule.sources(),
                                rule.destinations(),
                                rule.services().minus(denied)));
            }
        }
        return lines;
    }

    private static boolean isForEverybody(AclRule rule) {
        return rule.sources().equals(AddressSet.ALL)
                && rule.destinations().equals(AddressSet.ALL)
                && rule.sourcePorts().equals(PortRange.ALL);
    }

    private static boolean isForReplies(AclRule rule) {
        return !rule.sourcePorts().equals(PortRange.ALL)
                || rule.services().spans().stream()
                        .allMatch(
                                span ->
                                        span.protocol().hasPorts()
                                                && span.details().equals(PortRange.EPHEMERAL));
    }

    private static void judge(Case subject, Id filter, List<Line> lines, Tally tally) {
        if (!lines.isEmpty()) {
            tally.asked();
        }
        for (var line : lines) {
            var open = open(subject, lines, line);
            if (!open.isEmpty()) {
                tally.found(
                        Message.of(FindingText.ADMITS_ANYBODY, line.id(), filter, open),
                        filter,
                        Case.flows(
                                line.sources().intersect(subject.internet()),
                                line.destinations(),
                                open),
                        subject.setting(line.id(), "peer", line.sources(), filter),
                        subject.setting(line.id(), "services", line.services(), filter));
            }
        }
    }

    /** What everybody gets, to which this line contributes. */
    private static ServiceSet open(Case subject, List<Line> lines, Line line) {
        var open = ServiceSet.NONE;
        if (line.sources().intersect(subject.internet()).isEmpty()) {
            return open;
        }
        for (var candidate : candidates(subject, line)) {
            var admitted =
                    lines.stream()
                            .filter(other -> other.services().containsAll(candidate))
                            .map(Line::sources)
                            .reduce(AddressSet.NONE, AddressSet::union);
            boolean everybody =
                    Families.ofInternet(subject.internet()).stream()
                            .anyMatch(
                                    family ->
                                            admitted.containsAll(family)
                                                    && !line.sources().intersect(family).isEmpty());
            open = everybody ? open.union(candidate) : open;
        }
        return open;
    }

    /** Guarded ports one by one, and whole protocols. */
    private static List<ServiceSet> candidates(Case subject, Line line) {
        var whole =
                Stream.of(Protocol.TCP, Protocol.UDP)
                        .map(ServiceSet::of)
                        .filter(line.services()::containsAll);
        var single =
                subject.parameters().guardedPorts().spans().stream()
                        .flatMap(
                                span ->
                                        IntStream.rangeClosed(
                                                        span.details().first(),
                                                        span.details().last())
                                                .mapToObj(
                                                        port ->
                                                                ServiceSet.of(
                                                                        span.protocol(),
                                                                        PortRange.of(port))))
                        .filter(line.services()::containsAll);
        return Stream.concat(whole, single).toList();
    }
}
