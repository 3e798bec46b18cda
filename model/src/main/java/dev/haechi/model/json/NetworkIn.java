package dev.haechi.model.json;

import dev.haechi.model.id.AclId;
import dev.haechi.model.id.ExternalId;
import dev.haechi.model.id.FloatingIpId;
import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.HubId;
import dev.haechi.model.id.InspectorId;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.LoadBalancerId;
import dev.haechi.model.id.PeeringId;
import dev.haechi.model.id.RouteId;
import dev.haechi.model.id.RouteTableId;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.landscape.LandscapeCode;
import dev.haechi.model.network.AllowEntry;
import dev.haechi.model.network.Exposure;
import dev.haechi.model.network.ExternalNetwork;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.InternetGateway;
import dev.haechi.model.network.Line;
import dev.haechi.model.network.NatGateway;
import dev.haechi.model.network.Peering;
import dev.haechi.model.network.Route;
import dev.haechi.model.network.RouteTable;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.model.network.ServiceEndpoint;
import dev.haechi.model.network.Stage;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.network.TransitHub;
import dev.haechi.model.network.TransitHub.Attached;
import dev.haechi.model.network.TransitHub.AttachedLine;
import dev.haechi.model.network.TransitHub.AttachedVpc;
import dev.haechi.model.network.TransitHub.Attachment;
import dev.haechi.model.network.TransitHub.HubRoute;
import dev.haechi.model.network.Vpc;
import dev.haechi.model.network.Zone;
import java.util.List;
import java.util.Optional;

/** Reads VPCs, routing and gateways. */
record NetworkIn(Places places) {
    private static final Attached NOTHING = new AttachedVpc(VpcId.of("missing"));

    Vpc vpc(JsonIn in) {
        return new Vpc(
                places.id(in, VpcId::of),
                in.cidrs("cidrs"),
                in.factOf("stage", Stage.class),
                in.textFact("region"),
                in.textFact("country"),
                in.textFact("account"));
    }

    Subnet subnet(JsonIn in) {
        return new Subnet(
                places.id(in, SubnetId::of),
                in.id("vpc", VpcId::of),
                in.cidrs("cidrs"),
                in.factOf("zone", Zone.class),
                in.factOf("exposure", Exposure.class),
                in.id("routeTable", RouteTableId::of),
                in.optionalId("acl", AclId::of),
                in.textFact("availabilityZone"));
    }

    RouteTable routeTable(JsonIn in) {
        return new RouteTable(
                places.id(in, RouteTableId::of),
                in.id("vpc", VpcId::of),
                in.list("routes", this::route));
    }

    private Route route(JsonIn in) {
        return new Route(
                places.id(in, RouteId::of),
                in.cidr("destination"),
                in.object("target", NetworkIn::target, new RouteTarget.Blackhole()));
    }

    private static RouteTarget target(JsonIn in) {
        var kind = in.text("kind");
        return switch (kind) {
            case "local" -> new RouteTarget.Local();
            case "internet" -> new RouteTarget.Internet(in.id("gateway", GatewayId::of));
            case "nat" -> new RouteTarget.Nat(in.id("gateway", GatewayId::of));
            case "peer" -> new RouteTarget.Peer(in.id("peering", PeeringId::of));
            case "hub" -> new RouteTarget.Hub(in.id("hub", HubId::of));
            case "line" -> new RouteTarget.Line(in.id("gateway", GatewayId::of));
            case "firewall" -> new RouteTarget.Firewall(in.id("inspector", InspectorId::of));
            case "via" -> new RouteTarget.Via(in.id("instance", InstanceId::of));
            case "endpoint" -> new RouteTarget.Endpoint(in.id("gateway", GatewayId::of));
            case "blackhole" -> new RouteTarget.Blackhole();
            case String other -> {
                in.problem(
                        "kind",
                        LandscapeCode.NOT_ONE_OF,
                        "kind",
                        other,
                        "local, internet, nat, peer, hub, line, firewall, via, endpoint, blackhole");
                yield new RouteTarget.Blackhole();
            }
        };
    }

    InternetGateway internetGateway(JsonIn in) {
        return new InternetGateway(
                places.id(in, GatewayId::of), in.id("vpc", VpcId::of), in.flag("sharedSource"));
    }

    NatGateway natGateway(JsonIn in) {
        Optional<List<AllowEntry>> allowList =
                in.has("allowList")
                        ? Optional.of(in.list("allowList", this::allowEntry))
                        : Optional.empty();
        return new NatGateway(
                places.id(in, GatewayId::of), in.id("subnet", SubnetId::of), allowList);
    }

    private AllowEntry allowEntry(JsonIn in) {
        return new AllowEntry(
                places.id(in, RuleId::of),
                in.addresses("sources"),
                in.addresses("destinations"),
                in.services("services"),
                in.optionalText("purpose"),
                in.optionalText("owner"));
    }

    FloatingIp floatingIp(JsonIn in) {
        return new FloatingIp(
                places.id(in, FloatingIpId::of),
                in.address("address"),
                in.optionalObject("holder", NetworkIn::holder));
    }

    private static FloatingIp.Holder holder(JsonIn in) {
        return switch (in.choice("instance", "loadBalancer", "natGateway")) {
            case "loadBalancer" ->
                    new FloatingIp.OnLoadBalancer(in.id("loadBalancer", LoadBalancerId::of));
            case "natGateway" -> new FloatingIp.OnNat(in.id("natGateway", GatewayId::of));
            case "instance" -> new FloatingIp.OnInstance(in.id("instance", InstanceId::of));
            case String _ -> new FloatingIp.OnInstance(InstanceId.of("missing"));
        };
    }

    Peering peering(JsonIn in) {
        return new Peering(
                places.id(in, PeeringId::of), in.id("one", VpcId::of), in.id("other", VpcId::of));
    }

    TransitHub hub(JsonIn in) {
        return new TransitHub(places.id(in, HubId::of), in.list("attachments", this::attachment));
    }

    private Attachment attachment(JsonIn in) {
        return new Attachment(
                in.object("to", NetworkIn::attached, NOTHING), in.list("routes", this::hubRoute));
    }

    private HubRoute hubRoute(JsonIn in) {
        return new HubRoute(
                places.id(in, RouteId::of),
                in.cidr("destination"),
                in.optionalObject("target", NetworkIn::attached));
    }

    private static Attached attached(JsonIn in) {
        return switch (in.choice("vpc", "line")) {
            case "vpc" -> new AttachedVpc(in.id("vpc", VpcId::of));
            case "line" -> new AttachedLine(in.id("line", GatewayId::of));
            case String _ -> NOTHING;
        };
    }

    Line line(JsonIn in) {
        return new Line(
                places.id(in, GatewayId::of),
                in.id("vpc", VpcId::of),
                in.id("far", ExternalId::of),
                in.oneOf("kind", Line.Kind.class));
    }

    ServiceEndpoint endpoint(JsonIn in) {
        return new ServiceEndpoint(
                places.id(in, GatewayId::of),
                in.id("subnet", SubnetId::of),
                in.address("address"),
                in.text("service"));
    }

    ExternalNetwork external(JsonIn in) {
        return new ExternalNetwork(
                places.id(in, ExternalId::of),
                in.oneOf("kind", ExternalNetwork.Kind.class),
                in.addresses("addresses"));
    }
}
