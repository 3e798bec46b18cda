package dev.haechi.network;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.compute.Inspector;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.compute.Role;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.GroupRule;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.filter.SecurityGroup;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.FloatingIpId;
import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.InspectorId;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.ListenerId;
import dev.haechi.model.id.LoadBalancerId;
import dev.haechi.model.id.RouteId;
import dev.haechi.model.id.RouteTableId;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.landscape.LandscapeBuilder;
import dev.haechi.model.network.AllowEntry;
import dev.haechi.model.network.Exposure;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.InternetGateway;
import dev.haechi.model.network.NatGateway;
import dev.haechi.model.network.Route;
import dev.haechi.model.network.RouteTable;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.network.Vpc;
import dev.haechi.model.network.Zone;
import dev.haechi.model.service.Port;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.ServiceSet;
import java.util.List;
import java.util.Optional;

/**
 * A small internet bank: an edge with WAF in the DMZ, web and accounts in APP, a database in DATA,
 * a NAT gateway that lets accounts speak to the card network.
 */
final class Bank {
    static final Endpoint EDGE = on("edge");
    static final Endpoint WEB = on("web-1");
    static final Endpoint WEB_2 = on("web-2");
    static final Endpoint ACCOUNTS = on("accounts-1");
    static final Endpoint DATABASE = on("database");
    static final Endpoint INTERNET = new Endpoint.Internet();
    static final Address FLOATING = Address.parse("198.18.0.10");
    static final Address CARD_NETWORK = Address.parse("198.51.100.80");

    private Bank() {}

    static Endpoint on(String instance) {
        return new Endpoint.OnInstance(InstanceId.of(instance));
    }

    static Landscape landscape() {
        return builder().build();
    }

    static LandscapeBuilder builder() {
        var vpc = VpcId.of("service");
        var builder = Landscape.builder(EnvironmentName.of("demo"));
        builder.vpc(
                new Vpc(
                        vpc,
                        List.of(Cidr.parse("10.20.0.0/16")),
                        Fact.unknown("stage"),
                        Fact.unknown("region"),
                        Fact.unknown("country"),
                        Fact.unknown("account")));
        builder.internetGateway(new InternetGateway(GatewayId.of("igw"), vpc, false));
        builder.natGateway(
                new NatGateway(
                        GatewayId.of("nat"),
                        SubnetId.of("dmz"),
                        Optional.of(
                                List.of(
                                        new AllowEntry(
                                                RuleId.of("egress-card"),
                                                AddressSet.of(Address.parse("10.20.10.20")),
                                                AddressSet.of(CARD_NETWORK),
                                                ServiceSet.tcp(443),
                                                Optional.of("card network"),
                                                Optional.of("lee"))))));
        table(builder, "public", route("public-out", "0.0.0.0/0", internet()));
        table(builder, "private", route("private-out", "0.0.0.0/0", nat()));
        table(builder, "isolated");
        subnet(builder, "dmz", "10.20.0.0/24", Zone.DMZ, "public");
        subnet(builder, "app", "10.20.10.0/24", Zone.APP, "private");
        subnet(builder, "data", "10.20.20.0/24", Zone.DATA, "isolated");
        group(
                builder,
                "edge",
                in("edge-https", Peer.anybody(), "tcp/443"),
                out("edge-web", "web", "tcp/8080"));
        group(
                builder,
                "web",
                in("web-edge", group("edge"), "tcp/8080"),
                out("web-accounts", "accounts", "tcp/8081"));
        group(
                builder,
                "accounts",
                in("accounts-web", group("web"), "tcp/8081"),
                out("accounts-database", "database", "tcp/5432"),
                new GroupRule(
                        RuleId.of("accounts-card"),
                        Direction.EGRESS,
                        new Peer.Addresses(AddressSet.of(CARD_NETWORK)),
                        ServiceSet.tcp(443)));
        group(builder, "database", in("database-accounts", group("accounts"), "tcp/5432"));
        instance(builder, "edge", "dmz", "10.20.0.10", "edge");
        instance(builder, "web-1", "app", "10.20.10.10", "web");
        instance(builder, "web-2", "app", "10.20.10.11", "web");
        instance(builder, "accounts-1", "app", "10.20.10.20", "accounts");
        instance(builder, "database", "data", "10.20.20.10", "database");
        builder.floatingIp(
                new FloatingIp(
                        FloatingIpId.of("fip-edge"),
                        FLOATING,
                        Optional.of(new FloatingIp.OnInstance(InstanceId.of("edge")))));
        builder.floatingIp(
                new FloatingIp(
                        FloatingIpId.of("fip-nat"),
                        Address.parse("198.18.0.11"),
                        Optional.of(new FloatingIp.OnNat(GatewayId.of("nat")))));
        builder.loadBalancer(
                new LoadBalancer(
                        LoadBalancerId.of("edge"),
                        LoadBalancer.Scheme.INTERNET,
                        LoadBalancer.Layer.L7,
                        new LoadBalancer.OnInstance(InstanceId.of("edge")),
                        Optional.empty(),
                        List.of(
                                new LoadBalancer.Listener(
                                        ListenerId.of("https"),
                                        Protocol.TCP,
                                        Port.of(443),
                                        List.of(target("web-1"), target("web-2")),
                                        Fact.known("1.2"),
                                        false,
                                        List.of()))));
        builder.inspector(
                new Inspector(
                        InspectorId.of("waf"),
                        Inspector.Kind.WAF,
                        new Inspector.Attached(LoadBalancerId.of("edge")),
                        Fact.known(Inspector.Mode.BLOCK)));
        return builder;
    }

    private static LoadBalancer.Target target(String instance) {
        return new LoadBalancer.Target(InstanceId.of(instance), Port.of(8080));
    }

    static RouteTarget internet() {
        return new RouteTarget.Internet(GatewayId.of("igw"));
    }

    static RouteTarget nat() {
        return new RouteTarget.Nat(GatewayId.of("nat"));
    }

    static Route route(String id, String destination, RouteTarget target) {
        return new Route(RouteId.of(id), Cidr.parse(destination), target);
    }

    static void table(LandscapeBuilder builder, String id, Route... further) {
        var routes = new java.util.ArrayList<Route>();
        routes.add(route(id + "-local", "10.20.0.0/16", new RouteTarget.Local()));
        routes.addAll(List.of(further));
        builder.routeTable(new RouteTable(RouteTableId.of(id), VpcId.of("service"), routes));
    }

    static void subnet(LandscapeBuilder builder, String id, String block, Zone zone, String table) {
        builder.subnet(
                new Subnet(
                        SubnetId.of(id),
                        VpcId.of("service"),
                        List.of(Cidr.parse(block)),
                        Fact.known(zone),
                        Fact.known(Exposure.PRIVATE),
                        RouteTableId.of(table),
                        Optional.empty(),
                        Fact.unknown("zone")));
    }

    static void group(LandscapeBuilder builder, String id, GroupRule... rules) {
        builder.group(new SecurityGroup(GroupId.of(id), VpcId.of("service"), List.of(rules)));
    }

    static Peer group(String id) {
        return new Peer.Group(GroupId.of(id));
    }

    static GroupRule in(String id, Peer peer, String services) {
        return new GroupRule(RuleId.of(id), Direction.INGRESS, peer, services(services));
    }

    static GroupRule out(String id, String group, String services) {
        return new GroupRule(RuleId.of(id), Direction.EGRESS, group(group), services(services));
    }

    static AddressSet addresses(String block) {
        return AddressSet.of(Cidr.parse(block));
    }

    static ServiceSet services(String text) {
        return ServiceSet.tryParse(text).orElseThrow();
    }

    static void instance(
            LandscapeBuilder builder, String id, String subnet, String address, String group) {
        builder.instance(
                new Instance(
                        InstanceId.of(id),
                        SubnetId.of(subnet),
                        List.of(Address.parse(address)),
                        List.of(GroupId.of(group)),
                        Fact.known(Role.APPLICATION),
                        Optional.empty(),
                        false,
                        Fact.unknown("operating system"),
                        Fact.unknown("end of life")));
    }
}
