package dev.haechi.provision;

import dev.haechi.model.compute.Inspector;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.filter.SecurityGroup;
import dev.haechi.model.id.Id;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.Route;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.network.TransitHub;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a thing refers to. */
final class References {
    private References() {}

    /** What has to exist before it; never a cycle in a sound landscape. */
    static List<Id> needed(Thing thing) {
        return switch (thing) {
            case Thing.OfVpc _, Thing.OfExternal _, Thing.OfPrefixList _ -> List.of();
            case Thing.OfGroup(var it) -> List.of(it.vpc());
            case Thing.OfAcl(var it) -> List.of(it.vpc());
            case Thing.OfInternetGateway(var it) -> List.of(it.vpc());
            case Thing.OfLine(var it) -> List.of(it.vpc(), it.far());
            case Thing.OfPeering(var it) -> List.of(it.one(), it.other());
            case Thing.OfHub(var it) ->
                    it.attachments().stream().map(one -> attached(one.to())).toList();
            case Thing.OfRouteTable(var it) -> List.of(it.vpc());
            case Thing.OfSubnet(var it) -> needed(it);
            case Thing.OfNatGateway(var it) -> List.of(it.subnet());
            case Thing.OfEndpoint(var it) -> List.of(it.subnet());
            case Thing.OfInstance(var it) -> needed(it);
            case Thing.OfLoadBalancer(var it) -> needed(it);
            case Thing.OfFloatingIp(var it) ->
                    it.holder().map(References::holder).stream().toList();
            case Thing.OfInspector(var it) -> List.of(placement(it));
            case Thing.OfDataStore(var it) -> List.copyOf(it.on());
        };
    }

    /** What it mentions besides; may lead in a circle, and is made later then. */
    static List<Id> mentioned(Thing thing) {
        return switch (thing) {
            case Thing.OfRouteTable(var it) ->
                    it.routes().stream().map(Route::target).flatMap(References::target).toList();
            case Thing.OfGroup(var it) -> peers(it);
            case Thing.OfVpc _,
                    Thing.OfExternal _,
                    Thing.OfPrefixList _,
                    Thing.OfAcl _,
                    Thing.OfInternetGateway _,
                    Thing.OfLine _,
                    Thing.OfPeering _,
                    Thing.OfHub _,
                    Thing.OfSubnet _,
                    Thing.OfNatGateway _,
                    Thing.OfEndpoint _,
                    Thing.OfInstance _,
                    Thing.OfLoadBalancer _,
                    Thing.OfFloatingIp _,
                    Thing.OfInspector _,
                    Thing.OfDataStore _ ->
                    List.of();
        };
    }

    private static List<Id> needed(Subnet subnet) {
        var ids = new ArrayList<Id>(List.of(subnet.vpc(), subnet.routeTable()));
        subnet.acl().ifPresent(ids::add);
        return ids;
    }

    private static List<Id> needed(Instance instance) {
        var ids = new ArrayList<Id>(instance.groups());
        ids.add(instance.subnet());
        return ids;
    }

    private static List<Id> needed(LoadBalancer balancer) {
        var ids = new ArrayList<Id>();
        switch (balancer.front()) {
            case LoadBalancer.Managed(var subnet, _, var groups) -> {
                ids.add(subnet);
                ids.addAll(groups);
            }
            case LoadBalancer.OnInstance(var instance) -> ids.add(instance);
        }
        balancer.listeners().stream()
                .flatMap(listener -> listener.targets().stream())
                .forEach(target -> ids.add(target.instance()));
        return ids;
    }

    private static Id attached(TransitHub.Attached attached) {
        return switch (attached) {
            case TransitHub.AttachedVpc(var vpc) -> vpc;
            case TransitHub.AttachedLine(var line) -> line;
        };
    }

    private static Id holder(FloatingIp.Holder holder) {
        return switch (holder) {
            case FloatingIp.OnInstance(var instance) -> instance;
            case FloatingIp.OnLoadBalancer(var balancer) -> balancer;
            case FloatingIp.OnNat(var gateway) -> gateway;
        };
    }

    private static Id placement(Inspector inspector) {
        return switch (inspector.placement()) {
            case Inspector.Attached(var balancer) -> balancer;
            case Inspector.Inline(var subnet) -> subnet;
            case Inspector.OnInstance(var instance) -> instance;
        };
    }

    private static Stream<Id> target(RouteTarget target) {
        Optional<Id> id =
                switch (target) {
                    case RouteTarget.Local _, RouteTarget.Blackhole _ -> Optional.empty();
                    case RouteTarget.Internet(var gateway) -> Optional.of(gateway);
                    case RouteTarget.Nat(var gateway) -> Optional.of(gateway);
                    case RouteTarget.Peer(var peering) -> Optional.of(peering);
                    case RouteTarget.Hub(var hub) -> Optional.of(hub);
                    case RouteTarget.Line(var line) -> Optional.of(line);
                    case RouteTarget.Firewall(var inspector) -> Optional.of(inspector);
                    case RouteTarget.Via(var instance) -> Optional.of(instance);
                    case RouteTarget.Endpoint(var endpoint) -> Optional.of(endpoint);
                };
        return id.stream();
    }

    private static List<Id> peers(SecurityGroup group) {
        var ids = new ArrayList<Id>();
        for (var rule : group.rules()) {
            switch (rule.peer()) {
                case Peer.Addresses _ -> {}
                case Peer.Group(var other) -> ids.add(other);
                case Peer.Prefixes(var list) -> ids.add(list);
            }
        }
        return ids;
    }
}
