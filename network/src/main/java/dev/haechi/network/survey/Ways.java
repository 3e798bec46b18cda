package dev.haechi.network.survey;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.id.RouteTableId;
import dev.haechi.model.network.Route;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.network.TransitHub;
import dev.haechi.model.network.TransitHub.HubRoute;
import dev.haechi.network.atlas.Atlas;
import dev.haechi.network.atlas.RoutingTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a subnet's routing table sends packets for a crowd. Says only what is plain; the rest is
 * for the engine to find out.
 */
final class Ways {
    /** How it goes. */
    enum Way {
        /** Straight to the crowd's subnet, past nothing but the ACLs of both ends. */
        PASSES,
        /** Nowhere, or to where no member of the crowd is. */
        FAILS,
        /** Through something that may change it, or not all the same way. */
        ASK
    }

    private final Atlas atlas;
    private final int crowds;
    private final Map<RouteTableId, @Nullable Way[]> known = new HashMap<>();

    /**
     * @param atlas of a landscape that {@code LandscapeCheck} has nothing against; one of these for
     *     each domain
     * @param crowds how many the domain has
     */
    Ways(Atlas atlas, int crowds) {
        this.atlas = atlas;
        this.crowds = crowds;
    }

    /** From one subnet to the crowd of another one. */
    Way way(Subnet from, Crowd to) {
        var ways = known.computeIfAbsent(from.routeTable(), _ -> new Way[crowds]);
        var way = ways[to.index];
        if (way == null) {
            way = find(from, to);
            ways[to.index] = way;
        }
        return way;
    }

    private Way find(Subnet from, Crowd to) {
        return atlas.table(from)
                .flatMap(table -> only(table, to.block))
                .map(entry -> follow(from, entry.route(), to))
                .orElse(Way.ASK);
    }

    /** What decides about all addresses of a block; empty when several entries do. */
    private static <R> Optional<RoutingTable.Entry<R>> only(
            RoutingTable<R> table, AddressSet block) {
        var entries = table.split(block);
        return entries.size() == 1 ? Optional.of(entries.getFirst()) : Optional.empty();
    }

    private Way follow(Subnet from, Optional<Route> route, Crowd to) {
        if (route.isEmpty()) {
            return Way.FAILS;
        }
        return switch (route.get().target()) {
            case RouteTarget.Local() -> passesIf(from.vpc().equals(to.subnet.vpc()));
            case RouteTarget.Peer(var id) ->
                    passesIf(
                            atlas.index().peeringsOf(from.vpc()).stream()
                                    .filter(peering -> peering.id().equals(id))
                                    .anyMatch(
                                            peering ->
                                                    peering.farFrom(from.vpc())
                                                            .equals(to.subnet.vpc())));
            case RouteTarget.Hub(var id) ->
                    atlas.index().hub(id).map(hub -> through(hub, from, to)).orElse(Way.FAILS);
            // What leaves a VPC there comes back in by a floating IP alone.
            case RouteTarget.Internet _, RouteTarget.Nat _, RouteTarget.Line _ -> Way.FAILS;
            case RouteTarget.Blackhole() -> Way.FAILS;
            case RouteTarget.Firewall _, RouteTarget.Via _, RouteTarget.Endpoint _ -> Way.ASK;
        };
    }

    private static Way passesIf(boolean arrives) {
        return arrives ? Way.PASSES : Way.FAILS;
    }

    private Way through(TransitHub hub, Subnet from, Crowd to) {
        var own = new TransitHub.AttachedVpc(from.vpc());
        var attachment = hub.attachments().stream().filter(one -> one.to().equals(own)).findFirst();
        if (attachment.isEmpty()) {
            return Way.FAILS;
        }
        var entry = only(atlas.table(attachment.get()), to.block);
        if (entry.isEmpty()) {
            return Way.ASK;
        }
        var target = entry.get().route().flatMap(HubRoute::target);
        return passesIf(
                target.filter(new TransitHub.AttachedVpc(to.subnet.vpc())::equals).isPresent()
                        && hub.attachments().stream()
                                .anyMatch(one -> one.to().equals(target.get())));
    }
}
