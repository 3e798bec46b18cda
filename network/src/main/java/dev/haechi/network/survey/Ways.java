package dev.haechi.network.survey;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.id.RouteTableId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.network.Route;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.network.TransitHub;
import dev.haechi.model.network.TransitHub.HubRoute;
import dev.haechi.network.atlas.Atlas;
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
    private final Map<RouteTableId, Row> known = new HashMap<>();
    private final @Nullable Row[] rows;

    /** Where one routing table sends packets. */
    private static final class Row {
        final @Nullable Way[] ways;

        /** By VPC, where it is the same for all of it. */
        final Map<VpcId, Optional<Way>> whole = new HashMap<>();

        Row(int crowds) {
            this.ways = new Way[crowds];
        }
    }

    /**
     * @param atlas of a landscape that {@code LandscapeCheck} has nothing against; one of these for
     *     each domain
     * @param crowds how many the domain has
     */
    Ways(Atlas atlas, int crowds) {
        this.atlas = atlas;
        this.crowds = crowds;
        this.rows = new Row[crowds];
    }

    /** From one crowd to another. A way never changes once it is known: then nobody waits. */
    Way way(Crowd from, Crowd to) {
        var row = rows[from.index];
        var way = row == null ? null : row.ways[to.index];
        return way == null ? remember(from, to) : way;
    }

    private synchronized Way remember(Crowd from, Crowd to) {
        var row = known.computeIfAbsent(from.subnet.routeTable(), _ -> new Row(crowds));
        rows[from.index] = row;
        var way = row.ways[to.index];
        if (way == null) {
            way = find(row, from.subnet, to);
            row.ways[to.index] = way;
        }
        return way;
    }

    /** What decides about all of a VPC decides about its subnets. */
    private Way find(Row row, Subnet from, Crowd to) {
        var vpc = to.subnet.vpc();
        return row.whole
                .computeIfAbsent(vpc, _ -> find(from, to, atlas.addressesOf(vpc).only(to.family)))
                .or(() -> find(from, to, to.block))
                .orElse(Way.ASK);
    }

    /** How all packets for a block go, which has the crowd; empty when not all the same way. */
    private Optional<Way> find(Subnet from, Crowd to, AddressSet block) {
        return atlas.table(from)
                .flatMap(table -> table.only(block))
                .flatMap(route -> follow(from, route, to, block));
    }

    private Optional<Way> follow(Subnet from, Optional<Route> route, Crowd to, AddressSet block) {
        if (route.isEmpty()) {
            return Optional.of(Way.FAILS);
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
                    atlas.index()
                            .hub(id)
                            .map(hub -> through(hub, from, to, block))
                            .orElse(Optional.of(Way.FAILS));
            // What leaves a VPC there comes back in by a floating IP alone.
            case RouteTarget.Internet _, RouteTarget.Nat _, RouteTarget.Line _ ->
                    Optional.of(Way.FAILS);
            case RouteTarget.Blackhole() -> Optional.of(Way.FAILS);
            case RouteTarget.Firewall _, RouteTarget.Via _, RouteTarget.Endpoint _ ->
                    Optional.of(Way.ASK);
        };
    }

    private static Optional<Way> passesIf(boolean arrives) {
        return Optional.of(arrives ? Way.PASSES : Way.FAILS);
    }

    private Optional<Way> through(TransitHub hub, Subnet from, Crowd to, AddressSet block) {
        var own = new TransitHub.AttachedVpc(from.vpc());
        var attachment = hub.attachments().stream().filter(one -> one.to().equals(own)).findFirst();
        if (attachment.isEmpty()) {
            return Optional.of(Way.FAILS);
        }
        return atlas.table(attachment.get())
                .only(block)
                .flatMap(
                        route -> {
                            var target = route.flatMap(HubRoute::target);
                            return passesIf(
                                    target.filter(
                                                            new TransitHub.AttachedVpc(
                                                                            to.subnet.vpc())
                                                                    ::equals)
                                                    .isPresent()
                                            && hub.attachments().stream()
                                                    .anyMatch(
                                                            one -> one.to().equals(target.get())));
                        });
    }
}
