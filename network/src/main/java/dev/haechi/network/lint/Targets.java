package dev.haechi.network.lint;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.HubId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.network.Peering;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.model.network.TransitHub;
import java.util.List;
import java.util.Optional;

/** The addresses that can be reached through the target of a route, at most. */
record Targets(Scene scene) {

    /** Through what, as it is named; {@code local} and {@code blackhole} for those. */
    static Object name(RouteTarget target) {
        return switch (target) {
            case RouteTarget.Local() -> "local";
            case RouteTarget.Internet(var id) -> id;
            case RouteTarget.Nat(var id) -> id;
            case RouteTarget.Peer(var id) -> id;
            case RouteTarget.Hub(var id) -> id;
            case RouteTarget.Line(var id) -> id;
            case RouteTarget.Firewall(var id) -> id;
            case RouteTarget.Via(var id) -> id;
            case RouteTarget.Endpoint(var id) -> id;
            case RouteTarget.Blackhole() -> "blackhole";
        };
    }

    static Object name(TransitHub.Attached attached) {
        return switch (attached) {
            case TransitHub.AttachedVpc(var id) -> id;
            case TransitHub.AttachedLine(var id) -> id;
        };
    }

    /** What a table of a VPC reaches through a target. */
    AddressSet behind(RouteTarget target, VpcId vpc) {
        return switch (target) {
            case RouteTarget.Local() -> blocks(vpc);
            case RouteTarget.Peer(var id) ->
                    scene.index()
                            .peering(id)
                            .map((Peering peering) -> blocks(peering.farFrom(vpc)))
                            .orElse(AddressSet.NONE);
            case RouteTarget.Hub(var id) -> hub(id, vpc);
            case RouteTarget.Line(var id) -> line(id);
            case RouteTarget.Internet _, RouteTarget.Nat _ -> blocks(vpc).complement();
            case RouteTarget.Firewall _, RouteTarget.Via _, RouteTarget.Endpoint _ ->
                    AddressSet.ALL;
            case RouteTarget.Blackhole() -> AddressSet.NONE;
        };
    }

    private AddressSet hub(HubId id, VpcId vpc) {
        var reached = AddressSet.NONE;
        Optional<TransitHub> hub = scene.index().hub(id);
        for (var attachment : hub.map(TransitHub::attachments).orElse(List.of())) {
            if (attachment.to().equals(new TransitHub.AttachedVpc(vpc))) {
                for (var route : attachment.routes()) {
                    var there =
                            route.target()
                                    .map(target -> behind(hub.orElseThrow(), target))
                                    .orElse(AddressSet.NONE);
                    reached = reached.union(there.intersect(AddressSet.of(route.destination())));
                }
            }
        }
        return reached;
    }

    /** What a hub reaches through one of its attachments; nothing through what is not one. */
    AddressSet behind(TransitHub hub, TransitHub.Attached attached) {
        if (hub.attachments().stream().noneMatch(one -> one.to().equals(attached))) {
            return AddressSet.NONE;
        }
        return switch (attached) {
            case TransitHub.AttachedVpc(var vpc) -> blocks(vpc);
            case TransitHub.AttachedLine(var id) -> line(id);
        };
    }

    /** Everybody behind a hub. */
    AddressSet attached(TransitHub hub) {
        return hub.attachments().stream()
                .map(attachment -> behind(hub, attachment.to()))
                .reduce(AddressSet.NONE, AddressSet::union);
    }

    private AddressSet line(GatewayId id) {
        return scene.index()
                .line(id)
                .flatMap(line -> scene.index().external(line.far()))
                .map(external -> external.addresses())
                .orElse(AddressSet.NONE);
    }

    private AddressSet blocks(VpcId vpc) {
        return scene.index()
                .vpc(vpc)
                .map(one -> AddressSet.of(one.cidrs()))
                .orElse(AddressSet.NONE);
    }
}
