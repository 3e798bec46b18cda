package dev.haechi.model.json;

import dev.haechi.model.network.AllowEntry;
import dev.haechi.model.network.ExternalNetwork;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.InternetGateway;
import dev.haechi.model.network.Line;
import dev.haechi.model.network.NatGateway;
import dev.haechi.model.network.Peering;
import dev.haechi.model.network.RouteTable;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.model.network.ServiceEndpoint;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.network.TransitHub;
import dev.haechi.model.network.TransitHub.AttachedLine;
import dev.haechi.model.network.TransitHub.AttachedVpc;
import dev.haechi.model.network.Vpc;

/** Writes VPCs, routing and gateways. */
record NetworkOut(JsonOut out) {

    void vpc(Vpc vpc) {
        out.text("id", vpc.id());
        out.texts("cidrs", vpc.cidrs());
        out.fact("stage", vpc.stage());
        out.fact("region", vpc.region());
        out.fact("country", vpc.country());
        out.fact("account", vpc.account());
    }

    void subnet(Subnet subnet) {
        out.text("id", subnet.id());
        out.text("vpc", subnet.vpc());
        out.texts("cidrs", subnet.cidrs());
        out.fact("zone", subnet.zone());
        out.fact("exposure", subnet.exposure());
        out.text("routeTable", subnet.routeTable());
        out.optional("acl", subnet.acl());
        out.fact("availabilityZone", subnet.availabilityZone());
    }

    void routeTable(RouteTable table) {
        out.text("id", table.id());
        out.text("vpc", table.vpc());
        out.list(
                "routes",
                table.routes(),
                route -> {
                    out.text("id", route.id());
                    out.text("destination", route.destination());
                    out.object("target", () -> target(route.target()));
                });
    }

    private void target(RouteTarget target) {
        switch (target) {
            case RouteTarget.Local() -> out.text("kind", "local");
            case RouteTarget.Internet(var id) -> target("internet", "gateway", id);
            case RouteTarget.Nat(var id) -> target("nat", "gateway", id);
            case RouteTarget.Peer(var id) -> target("peer", "peering", id);
            case RouteTarget.Hub(var id) -> target("hub", "hub", id);
            case RouteTarget.Line(var id) -> target("line", "gateway", id);
            case RouteTarget.Firewall(var id) -> target("firewall", "inspector", id);
            case RouteTarget.Via(var id) -> target("via", "instance", id);
            case RouteTarget.Endpoint(var id) -> target("endpoint", "gateway", id);
            case RouteTarget.Blackhole() -> out.text("kind", "blackhole");
        }
    }

    private void target(String kind, String name, Object id) {
        out.text("kind", kind);
        out.text(name, id);
    }

    void internetGateway(InternetGateway gateway) {
        out.text("id", gateway.id());
        out.text("vpc", gateway.vpc());
        out.flag("sharedSource", gateway.sharedSource());
    }

    void natGateway(NatGateway gateway) {
        out.text("id", gateway.id());
        out.text("subnet", gateway.subnet());
        gateway.allowList().ifPresent(list -> out.list("allowList", list, this::allowEntry));
    }

    private void allowEntry(AllowEntry entry) {
        out.text("id", entry.id());
        out.addresses("sources", entry.sources());
        out.addresses("destinations", entry.destinations());
        out.text("services", entry.services());
        out.optional("purpose", entry.purpose());
        out.optional("owner", entry.owner());
    }

    void floatingIp(FloatingIp ip) {
        out.text("id", ip.id());
        out.text("address", ip.address());
        ip.holder().ifPresent(holder -> out.object("holder", () -> holder(holder)));
    }

    private void holder(FloatingIp.Holder holder) {
        switch (holder) {
            case FloatingIp.OnInstance(var id) -> out.text("instance", id);
            case FloatingIp.OnLoadBalancer(var id) -> out.text("loadBalancer", id);
            case FloatingIp.OnNat(var id) -> out.text("natGateway", id);
        }
    }

    void peering(Peering peering) {
        out.text("id", peering.id());
        out.text("one", peering.one());
        out.text("other", peering.other());
    }

    void hub(TransitHub hub) {
        out.text("id", hub.id());
        out.list(
                "attachments",
                hub.attachments(),
                attachment -> {
                    out.object("to", () -> attached(attachment.to()));
                    out.list("routes", attachment.routes(), this::hubRoute);
                });
    }

    private void hubRoute(TransitHub.HubRoute route) {
        out.text("id", route.id());
        out.text("destination", route.destination());
        route.target().ifPresent(target -> out.object("target", () -> attached(target)));
    }

    private void attached(TransitHub.Attached attached) {
        switch (attached) {
            case AttachedVpc(var id) -> out.text("vpc", id);
            case AttachedLine(var id) -> out.text("line", id);
        }
    }

    void line(Line line) {
        out.text("id", line.id());
        out.text("vpc", line.vpc());
        out.text("far", line.far());
        out.text("kind", line.kind());
    }

    void endpoint(ServiceEndpoint endpoint) {
        out.text("id", endpoint.id());
        out.text("subnet", endpoint.subnet());
        out.text("address", endpoint.address());
        out.text("service", endpoint.service());
    }

    void external(ExternalNetwork external) {
        out.text("id", external.id());
        out.text("kind", external.kind());
        out.addresses("addresses", external.addresses());
    }
}
