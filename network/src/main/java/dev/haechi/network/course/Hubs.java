package dev.haechi.network.course;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.flow.Disposition;
import dev.haechi.model.flow.Step;
import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.HubId;
import dev.haechi.model.id.PeeringId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.network.Line;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.network.TransitHub;
import dev.haechi.model.network.TransitHub.Attached;
import dev.haechi.model.network.TransitHub.HubRoute;
import dev.haechi.network.atlas.Atlas;

/** Moves flows between VPCs: peerings, transit hubs and lines. */
final class Hubs {
    private final Atlas atlas;
    private final Roads roads;
    private final Ends ends;

    Hubs(Atlas atlas, Roads roads, Ends ends) {
        this.atlas = atlas;
        this.roads = roads;
        this.ends = ends;
    }

    /** Carries to addresses of the far VPC only: a peering is not transitive. */
    void peer(Subnet subnet, Wave wave, PeeringId id) {
        var peering = atlas.index().peering(id);
        if (peering.isEmpty()) {
            ends.unknown(wave, id, "peering " + id);
        } else if (!atlas.index().peeringsOf(subnet.vpc()).contains(peering.get())) {
            roads.elsewhere(wave, id);
        } else {
            into(peering.get().farFrom(subnet.vpc()), roads.out(subnet, wave).passed(id));
        }
    }

    void hub(Subnet subnet, Wave wave, HubId id) {
        var hub = atlas.index().hub(id);
        if (hub.isEmpty()) {
            ends.unknown(wave, id, "transit hub " + id);
        } else {
            through(hub.get(), new TransitHub.AttachedVpc(subnet.vpc()), roads.out(subnet, wave));
        }
    }

    /** By the hub's table of the attachment that they came through. */
    void through(TransitHub hub, Attached from, Wave wave) {
        var passed = wave.passed(hub.id());
        var attachment =
                hub.attachments().stream().filter(one -> one.to().equals(from)).findFirst();
        if (attachment.isEmpty()) {
            roads.elsewhere(passed, hub.id());
            return;
        }
        var table = atlas.table(attachment.get());
        for (var entry : table.split(passed.towards())) {
            var part = passed.only(entry.decides());
            if (entry.route().isEmpty()) {
                ends.lost(
                        part, Disposition.NO_ROUTE, hub.id(), new Step.Dropped(Drops.NO_HUB_ROUTE));
            } else {
                on(hub, entry.route().get(), part);
            }
        }
    }

    private void on(TransitHub hub, HubRoute route, Wave wave) {
        if (route.target().isEmpty()) {
            ends.lost(wave, Disposition.BLACKHOLED, hub.id(), new Step.Dropped(Drops.BLACKHOLE));
            return;
        }
        var target = route.target().get();
        if (hub.attachments().stream().noneMatch(one -> one.to().equals(target))) {
            roads.elsewhere(wave, hub.id());
            return;
        }
        switch (target) {
            case TransitHub.AttachedVpc(var vpc) -> into(vpc, wave);
            case TransitHub.AttachedLine(var line) -> out(wave, line);
        }
    }

    void line(Subnet subnet, Wave wave, GatewayId id) {
        var line = atlas.index().line(id);
        if (line.isPresent() && !line.get().vpc().equals(subnet.vpc())) {
            roads.elsewhere(wave, id);
        } else {
            out(roads.out(subnet, wave), id);
        }
    }

    private void out(Wave wave, GatewayId id) {
        var far = atlas.index().line(id).flatMap(line -> atlas.index().external(line.far()));
        if (far.isEmpty()) {
            ends.unknown(wave, id, "line " + id);
            return;
        }
        var passed = wave.passed(id);
        var there = passed.towards().intersect(far.get().addresses());
        if (!there.isEmpty()) {
            ends.atExternal(passed.only(there), far.get());
        }
        var left = passed.towards().minus(far.get().addresses());
        if (!left.isEmpty()) {
            roads.nobody(passed.only(left), id);
        }
    }

    /** Into the VPC of a line and into the hubs that it is attached to, from its far end. */
    void from(Line line, Wave wave) {
        var passed = wave.passed(line.id());
        into(line.vpc(), passed);
        var attached = new TransitHub.AttachedLine(line.id());
        for (var hub : atlas.landscape().hubs()) {
            if (hub.attachments().stream().anyMatch(one -> one.to().equals(attached))) {
                through(hub, attached, passed);
            }
        }
    }

    private void into(VpcId vpc, Wave wave) {
        AddressSet there = wave.towards().intersect(atlas.addressesOf(vpc));
        if (!there.isEmpty()) {
            roads.local(vpc, wave.only(there));
        }
        var left = wave.towards().minus(there);
        if (!left.isEmpty()) {
            roads.nobody(wave.only(left), vpc);
        }
    }
}
