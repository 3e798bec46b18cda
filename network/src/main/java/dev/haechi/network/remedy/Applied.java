package dev.haechi.network.remedy;

import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.filter.AclRule;
import dev.haechi.model.filter.Action;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.GroupRule;
import dev.haechi.model.filter.NetworkAcl;
import dev.haechi.model.filter.SecurityGroup;
import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.ListenerId;
import dev.haechi.model.id.PeeringId;
import dev.haechi.model.id.RouteId;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.landscape.LandscapeBuilder;
import dev.haechi.model.network.AllowEntry;
import dev.haechi.model.network.InternetGateway;
import dev.haechi.model.network.NatGateway;
import dev.haechi.model.network.Peering;
import dev.haechi.model.network.Route;
import dev.haechi.model.network.RouteTable;
import dev.haechi.model.network.TransitHub;
import dev.haechi.model.service.Port;
import dev.haechi.network.answer.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Landscapes with suggestions carried out, to see whether they help. */
public final class Applied {
    private Applied() {}

    public static Landscape to(Landscape landscape, List<Suggestion> suggestions) {
        var changed = landscape;
        for (int i = 0; i < suggestions.size(); i++) {
            changed = to(changed, suggestions.get(i), "suggested-" + (i + 1));
        }
        return changed;
    }

    private static Landscape to(Landscape before, Suggestion suggestion, String name) {
        var builder = before.toBuilder();
        switch (suggestion) {
            case Suggestion.AddGroupRule add -> groupRule(before, builder, add, name);
            case Suggestion.AddAclRule add -> aclRule(before, builder, add, name);
            case Suggestion.AddRoute add -> route(before, builder, add, name);
            case Suggestion.AddHubRoute add -> hubRoute(before, builder, add, name);
            case Suggestion.AddPeering(var one, var other) ->
                    builder.peering(new Peering(peering(one.value(), other.value()), one, other));
            case Suggestion.AddInternetGateway(var vpc) ->
                    builder.internetGateway(
                            new InternetGateway(GatewayId.of("igw-" + vpc), vpc, false));
            case Suggestion.AddAllowEntry add -> allowEntry(before, builder, add, name);
            case Suggestion.AdmitClient add -> client(before, builder, add);
            case Suggestion.AddListener add -> listener(before, builder, add, name);
            case Suggestion.Forward(var id) ->
                    builder.instances(
                            mapped(
                                    before.instances(),
                                    one -> one.id().equals(id),
                                    Applied::forwarding));
            case Suggestion.GiveFloatingIp _ -> {}
        }
        return builder.build();
    }

    /** How a peering that is suggested is called. */
    static PeeringId peering(String one, String other) {
        return PeeringId.of("peering-" + one + "-" + other);
    }

    private static <T> List<T> mapped(List<T> all, Predicate<T> which, UnaryOperator<T> change) {
        return all.stream().map(one -> which.test(one) ? change.apply(one) : one).toList();
    }

    private static <T> List<T> inserted(List<T> all, int position, T added) {
        var more = new ArrayList<>(all);
        more.add(position, added);
        return more;
    }

    private static void groupRule(
            Landscape before, LandscapeBuilder builder, Suggestion.AddGroupRule add, String name) {
        var rule = new GroupRule(RuleId.of(name), add.direction(), add.peer(), add.services());
        builder.groups(
                mapped(
                        before.groups(),
                        group -> group.id().equals(add.group()),
                        group ->
                                new SecurityGroup(
                                        group.id(),
                                        group.vpc(),
                                        inserted(group.rules(), group.rules().size(), rule))));
    }

    private static void aclRule(
            Landscape before, LandscapeBuilder builder, Suggestion.AddAclRule add, String name) {
        var rule =
                new AclRule(
                        RuleId.of(name),
                        Action.ALLOW,
                        add.sources(),
                        add.destinations(),
                        add.services(),
                        add.sourcePorts());
        builder.acls(
                mapped(
                        before.acls(),
                        acl -> acl.id().equals(add.acl()),
                        acl -> with(acl, add.direction(), add.position(), rule)));
    }

    private static NetworkAcl with(
            NetworkAcl acl, Direction direction, int position, AclRule rule) {
        return switch (direction) {
            case INGRESS ->
                    new NetworkAcl(
                            acl.id(),
                            acl.vpc(),
                            inserted(acl.ingress(), position, rule),
                            acl.egress());
            case EGRESS ->
                    new NetworkAcl(
                            acl.id(),
                            acl.vpc(),
                            acl.ingress(),
                            inserted(acl.egress(), position, rule));
        };
    }

    private static void route(
            Landscape before, LandscapeBuilder builder, Suggestion.AddRoute add, String name) {
        var route = new Route(RouteId.of(name), add.destination(), add.target());
        builder.routeTables(
                mapped(
                        before.routeTables(),
                        table -> table.id().equals(add.table()),
                        table ->
                                new RouteTable(
                                        table.id(),
                                        table.vpc(),
                                        inserted(table.routes(), 0, route))));
    }

    private static void hubRoute(
            Landscape before, LandscapeBuilder builder, Suggestion.AddHubRoute add, String name) {
        var route =
                new TransitHub.HubRoute(
                        RouteId.of(name), add.destination(), Optional.of(add.target()));
        builder.hubs(
                mapped(
                        before.hubs(),
                        hub -> hub.id().equals(add.hub()),
                        hub ->
                                new TransitHub(
                                        hub.id(),
                                        mapped(
                                                hub.attachments(),
                                                one -> one.to().equals(add.from()),
                                                one ->
                                                        new TransitHub.Attachment(
                                                                one.to(),
                                                                inserted(
                                                                        one.routes(),
                                                                        0,
                                                                        route))))));
    }

    private static void allowEntry(
            Landscape before, LandscapeBuilder builder, Suggestion.AddAllowEntry add, String name) {
        var entry =
                new AllowEntry(
                        RuleId.of(name),
                        add.sources(),
                        add.destinations(),
                        add.services(),
                        Optional.empty(),
                        Optional.empty());
        builder.natGateways(
                mapped(
                        before.natGateways(),
                        nat -> nat.id().equals(add.nat()),
                        nat ->
                                new NatGateway(
                                        nat.id(),
                                        nat.subnet(),
                                        nat.allowList()
                                                .map(list -> inserted(list, list.size(), entry)))));
    }

    private static void client(
            Landscape before, LandscapeBuilder builder, Suggestion.AdmitClient add) {
        builder.loadBalancers(
                mapped(
                        before.loadBalancers(),
                        balancer -> balancer.id().equals(add.balancer()),
                        balancer ->
                                new LoadBalancer(
                                        balancer.id(),
                                        balancer.scheme(),
                                        balancer.layer(),
                                        balancer.front(),
                                        balancer.accessList().map(list -> admitting(list, add)),
                                        balancer.listeners())));
    }

    private static LoadBalancer.AccessList admitting(
            LoadBalancer.AccessList list, Suggestion.AdmitClient add) {
        var clients =
                switch (list.action()) {
                    case ALLOW -> list.clients().union(add.client());
                    case DENY -> list.clients().minus(add.client());
                };
        return new LoadBalancer.AccessList(list.id(), list.action(), clients);
    }

    private static void listener(
            Landscape before, LandscapeBuilder builder, Suggestion.AddListener add, String name) {
        var listener =
                new LoadBalancer.Listener(
                        ListenerId.of(name),
                        add.service().protocol(),
                        Port.of(add.service().detail()),
                        List.of(),
                        Fact.unknown("lowest TLS version"),
                        false,
                        List.of());
        builder.loadBalancers(
                mapped(
                        before.loadBalancers(),
                        balancer -> balancer.id().equals(add.balancer()),
                        balancer ->
                                new LoadBalancer(
                                        balancer.id(),
                                        balancer.scheme(),
                                        balancer.layer(),
                                        balancer.front(),
                                        balancer.accessList(),
                                        inserted(
                                                balancer.listeners(),
                                                balancer.listeners().size(),
                                                listener))));
    }

    private static Instance forwarding(Instance instance) {
        return new Instance(
                instance.id(),
                instance.subnet(),
                instance.addresses(),
                instance.groups(),
                instance.role(),
                instance.service(),
                true,
                instance.operatingSystem(),
                instance.endOfLife());
    }
}
