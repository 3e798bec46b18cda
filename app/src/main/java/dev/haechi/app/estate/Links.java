package dev.haechi.app.estate;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.id.ExternalId;
import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.HubId;
import dev.haechi.model.id.PeeringId;
import dev.haechi.model.network.ExternalNetwork;
import dev.haechi.model.network.Line;
import dev.haechi.model.network.Peering;
import dev.haechi.model.network.TransitHub;
import dev.haechi.model.network.TransitHub.Attached;
import dev.haechi.model.network.TransitHub.Attachment;
import dev.haechi.model.network.TransitHub.HubRoute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Named networks outside, and what joins the VPCs of a domain: peerings, or a hub and a line. */
record Links(Draft draft) {
    static final Cidr HEADQUARTERS = Cidr.parse("203.0.113.0/24");
    static final Cidr PARTNER = Cidr.parse("198.51.100.0/24");
    private static final ExternalId HQ = ExternalId.of("headquarters");

    void draw() {
        external(HQ, ExternalNetwork.Kind.CORPORATE, HEADQUARTERS);
        external(ExternalId.of("partner"), ExternalNetwork.Kind.PARTNER, PARTNER);
        for (int i = 0; i < draft.sites.size(); i += Site.DOMAIN) {
            var domain = draft.sites.subList(i, Math.min(i + Site.DOMAIN, draft.sites.size()));
            if (domain.getFirst().hasHub()) {
                hub(domain);
            } else {
                peer(domain);
            }
        }
    }

    private void external(ExternalId id, ExternalNetwork.Kind kind, Cidr block) {
        draft.landscape.external(new ExternalNetwork(id, kind, AddressSet.of(block)));
    }

    /** Each with the next, and some with the one after that. */
    private void peer(List<Site> domain) {
        for (int i = 0; i + 1 < domain.size(); i++) {
            peer(domain.get(i), domain.get(i + 1));
            if (i + 2 < domain.size() && draft.dice.chance(50)) {
                peer(domain.get(i), domain.get(i + 2));
            }
        }
    }

    private void peer(Site one, Site other) {
        var id = PeeringId.of("peer-" + one.number + "-" + other.number);
        draft.landscape.peering(new Peering(id, one.id(), other.id()));
        one.neighbours.put(other, Optional.of(id));
        other.neighbours.put(one, Optional.of(id));
    }

    static HubId hub(Site site) {
        return HubId.of("hub-" + site.domain());
    }

    /** The line of a hub's domain, which ends in the domain's first VPC. */
    static GatewayId line(Site site) {
        return GatewayId.of("line-" + site.domain());
    }

    private void hub(List<Site> domain) {
        var first = domain.getFirst();
        var line = new TransitHub.AttachedLine(line(first));
        draft.landscape.line(new Line(line(first), first.id(), HQ, Line.Kind.DIRECT));
        var attachments = new ArrayList<Attachment>();
        for (var site : domain) {
            var routes = new ArrayList<HubRoute>();
            for (var other : domain) {
                // One pair in eight is kept apart by the hub's tables.
                if (other != site && !draft.dice.chance(12)) {
                    routes.add(route(other.block(), new TransitHub.AttachedVpc(other.id())));
                    site.neighbours.put(other, Optional.empty());
                }
            }
            routes.add(route(HEADQUARTERS, line));
            attachments.add(new Attachment(new TransitHub.AttachedVpc(site.id()), routes));
        }
        attachments.add(
                new Attachment(
                        line,
                        domain.stream().map(one -> route(one.block(), attached(one))).toList()));
        draft.landscape.hub(new TransitHub(hub(first), attachments));
    }

    private static Attached attached(Site site) {
        return new TransitHub.AttachedVpc(site.id());
    }

    private HubRoute route(Cidr destination, Attached target) {
        return new HubRoute(draft.nextRoute(), destination, Optional.of(target));
    }
}
