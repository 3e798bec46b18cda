package dev.haechi.network.lint;

import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.Id;
import dev.haechi.model.network.Route;
import dev.haechi.model.network.RouteTarget;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Things that nothing uses. */
record Unused(Scene scene) {

    List<LintFinding> findings() {
        var landscape = scene.landscape();
        var used = used();
        var findings = new ArrayList<LintFinding>();
        landscape.groups().forEach(one -> add(findings, LintCode.UNUSED_GROUP, one.id(), used));
        landscape.acls().forEach(one -> add(findings, LintCode.UNUSED_ACL, one.id(), used));
        landscape
                .prefixLists()
                .forEach(one -> add(findings, LintCode.UNUSED_PREFIX_LIST, one.id(), used));
        landscape
                .routeTables()
                .forEach(one -> add(findings, LintCode.UNUSED_TABLE, one.id(), used));
        landscape.natGateways().forEach(one -> add(findings, LintCode.UNUSED_WAY, one.id(), used));
        landscape.peerings().forEach(one -> add(findings, LintCode.UNUSED_WAY, one.id(), used));
        return findings;
    }

    private static void add(List<LintFinding> findings, LintCode code, Id id, Set<Id> used) {
        if (!used.contains(id)) {
            findings.add(LintFinding.of(code, id, id, id));
        }
    }

    private Set<Id> used() {
        var landscape = scene.landscape();
        var used = new LinkedHashSet<Id>();
        landscape.instances().forEach(one -> used.addAll(one.groups()));
        landscape.loadBalancers().forEach(one -> used.addAll(groups(one)));
        for (var subnet : landscape.subnets()) {
            used.add(subnet.routeTable());
            subnet.acl().ifPresent(used::add);
        }
        landscape.groups().stream()
                .flatMap(group -> group.rules().stream())
                .forEach(
                        rule -> {
                            if (rule.peer() instanceof Peer.Prefixes(var list)) {
                                used.add(list);
                            }
                        });
        landscape.routeTables().stream()
                .flatMap(table -> table.routes().stream())
                .flatMap(Unused::way)
                .forEach(used::add);
        return used;
    }

    private static List<GroupId> groups(LoadBalancer balancer) {
        return balancer.front() instanceof LoadBalancer.Managed managed
                ? managed.groups()
                : List.of();
    }

    private static Stream<Id> way(Route route) {
        return switch (route.target()) {
            case RouteTarget.Nat(var id) -> Stream.of(id);
            case RouteTarget.Peer(var id) -> Stream.of(id);
            case RouteTarget.Local _,
                    RouteTarget.Internet _,
                    RouteTarget.Hub _,
                    RouteTarget.Line _,
                    RouteTarget.Firewall _,
                    RouteTarget.Via _,
                    RouteTarget.Endpoint _,
                    RouteTarget.Blackhole _ ->
                    Stream.of();
        };
    }
}
