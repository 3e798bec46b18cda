package dev.haechi.app.design;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.filter.AclRule;
import dev.haechi.model.filter.Action;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.GroupRule;
import dev.haechi.model.filter.NetworkAcl;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.filter.SecurityGroup;
import dev.haechi.model.flow.Hop;
import dev.haechi.model.flow.Step;
import dev.haechi.model.flow.Trace;
import dev.haechi.model.id.AclId;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.ServiceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The one rule that lets a denied packet pass the filter that denied it.
 *
 * @param filter where the rule belongs
 * @param landscape with the rule
 */
record Admission(Id filter, Direction direction, String peer, String service, Landscape landscape) {
    private static final String RULE = "haechi-explain-";

    /** Client ports of a reply: everything that a client may have taken (RFC 6335: from 1024). */
    private static final PortRange CLIENTS = new PortRange(1024, 65_535);

    /** The rule for the filter that ended a trace; empty when no filter did. */
    static Optional<Admission> of(Trace trace, Landscape landscape) {
        Address source = trace.flow().source();
        Address destination = trace.flow().destination();
        for (Hop hop : trace.hops()) {
            for (Step step : hop.steps()) {
                switch (step) {
                    case Step.SourceRewritten(_, var after) -> source = after;
                    case Step.DestinationRewritten(_, var after) -> destination = after;
                    case Step.Denied denied -> {
                        return of(denied, new Ends(source, destination), trace, landscape);
                    }
                    case Step.Routed _,
                            Step.Unrouted _,
                            Step.Admitted _,
                            Step.Reoriginated _,
                            Step.Dropped _,
                            Step.Arrived _ -> {}
                }
            }
        }
        return Optional.empty();
    }

    /** The packet's addresses at the filter. */
    private record Ends(Address source, Address destination) {}

    private static Optional<Admission> of(
            Step.Denied denied, Ends ends, Trace trace, Landscape landscape) {
        return switch (denied.filter()) {
            case GroupId group -> Optional.of(group(denied, group, ends, trace, landscape));
            case AclId acl -> Optional.of(acl(denied, acl, ends, trace, landscape));
            case Id _ -> Optional.empty();
        };
    }

    private static Admission group(
            Step.Denied denied, GroupId id, Ends ends, Trace trace, Landscape landscape) {
        Address other =
                denied.direction() == Direction.INGRESS ? ends.source() : ends.destination();
        var service = ServiceSet.of(trace.flow().service());
        var rule =
                new GroupRule(
                        RuleId.of(RULE + id.value()),
                        denied.direction(),
                        new Peer.Addresses(AddressSet.of(other)),
                        service);
        var groups =
                replaced(
                        landscape.groups(),
                        group -> group.id().equals(id),
                        group ->
                                new SecurityGroup(
                                        group.id(), group.vpc(), added(group.rules(), rule)));
        return new Admission(
                id,
                denied.direction(),
                Cidr.of(other).toString(),
                service.toString(),
                landscape.toBuilder().groups(groups).build());
    }

    private static Admission acl(
            Step.Denied denied, AclId id, Ends ends, Trace trace, Landscape landscape) {
        var flow = trace.flow();
        boolean ports = flow.service().protocol().hasPorts();
        var asked = ServiceSet.of(flow.service());
        var services =
                denied.reply() && ports ? ServiceSet.of(flow.service().protocol(), CLIENTS) : asked;
        var from = denied.reply() ? ends.destination() : ends.source();
        var to = denied.reply() ? ends.source() : ends.destination();
        var rule =
                new AclRule(
                        RuleId.of(RULE + id.value() + "-" + denied.direction()),
                        Action.ALLOW,
                        AddressSet.of(from),
                        AddressSet.of(to),
                        services,
                        denied.reply() && ports
                                ? PortRange.of(flow.service().detail())
                                : PortRange.ALL);
        var acls =
                replaced(
                        landscape.acls(),
                        one -> one.id().equals(id),
                        one -> first(one, denied.direction(), rule));
        return new Admission(
                id,
                denied.direction(),
                Cidr.of(from) + " → " + Cidr.of(to),
                services.toString(),
                landscape.toBuilder().acls(acls).build());
    }

    private static NetworkAcl first(NetworkAcl acl, Direction direction, AclRule rule) {
        return switch (direction) {
            case INGRESS ->
                    new NetworkAcl(acl.id(), acl.vpc(), before(rule, acl.ingress()), acl.egress());
            case EGRESS ->
                    new NetworkAcl(acl.id(), acl.vpc(), acl.ingress(), before(rule, acl.egress()));
        };
    }

    private static <T> List<T> before(T first, List<T> rest) {
        var all = new ArrayList<T>();
        all.add(first);
        all.addAll(rest);
        return all;
    }

    private static <T> List<T> added(List<T> before, T last) {
        var all = new ArrayList<>(before);
        all.add(last);
        return all;
    }

    private static <T> List<T> replaced(List<T> all, Predicate<T> which, Function<T, T> by) {
        return all.stream().map(one -> which.test(one) ? by.apply(one) : one).toList();
    }
}
