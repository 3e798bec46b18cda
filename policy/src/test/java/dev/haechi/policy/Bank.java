package dev.haechi.policy;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.compute.DataClass;
import dev.haechi.model.compute.DataStore;
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
import dev.haechi.model.id.DataStoreId;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ExternalId;
import dev.haechi.model.id.FloatingIpId;
import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.InspectorId;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.IntentId;
import dev.haechi.model.id.ListenerId;
import dev.haechi.model.id.LoadBalancerId;
import dev.haechi.model.id.RouteId;
import dev.haechi.model.id.RouteTableId;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.landscape.FlowIntent;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.landscape.LandscapeBuilder;
import dev.haechi.model.network.AllowEntry;
import dev.haechi.model.network.Exposure;
import dev.haechi.model.network.ExternalNetwork;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.InternetGateway;
import dev.haechi.model.network.NatGateway;
import dev.haechi.model.network.Route;
import dev.haechi.model.network.RouteTable;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.model.network.Stage;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.network.Vpc;
import dev.haechi.model.network.Zone;
import dev.haechi.model.service.Port;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.ServiceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An internet bank that meets every control; tests break it in one place. */
final class Bank {
    static final VpcId VPC = VpcId.of("service");
    static final GatewayId GATEWAY = GatewayId.of("gateway");
    static final GatewayId NAT = GatewayId.of("nat");
    static final LoadBalancerId EDGE = LoadBalancerId.of("edge");

    private final LandscapeBuilder builder = Landscape.builder(EnvironmentName.of("bank"));

    private Bank() {}

    static Landscape landscape() {
        var bank = new Bank();
        bank.network();
        bank.machines();
        bank.edge();
        bank.groups();
        bank.intents();
        return bank.builder.build();
    }

    private void network() {
        builder.vpc(
                        new Vpc(
                                VPC,
                                List.of(Cidr.parse("10.20.0.0/16")),
                                Fact.known(Stage.PROD),
                                Fact.known("kr1"),
                                Fact.known("KR"),
                                Fact.known("bank")))
                .internetGateway(new InternetGateway(GATEWAY, VPC, false))
                .external(
                        new ExternalNetwork(
                                ExternalId.of("administrators"),
                                ExternalNetwork.Kind.CORPORATE,
                                AddressSet.of(Cidr.parse("203.0.113.0/24"))))
                .natGateway(
                        new NatGateway(
                                NAT, SubnetId.of("dmz"), Optional.of(List.of(entry("lee")))));
        table("public", route("public/out", new RouteTarget.Internet(GATEWAY)));
        table("private", route("private/out", new RouteTarget.Nat(NAT)));
        table("isolated");
        subnet("dmz", "10.20.0.0/24", Zone.DMZ, Exposure.PUBLIC, "public");
        subnet("app", "10.20.10.0/24", Zone.APP, Exposure.PRIVATE, "private");
        subnet("data", "10.20.20.0/24", Zone.DATA, Exposure.ISOLATED, "isolated");
        subnet("mgmt", "10.20.30.0/24", Zone.MGMT, Exposure.ISOLATED, "isolated");
    }

    static AllowEntry entry(String owner) {
        return new AllowEntry(
                RuleId.of("egress/card"),
                AddressSet.of(Address.parse("10.20.10.20")),
                AddressSet.of(Address.parse("198.51.100.80")),
                ServiceSet.tcp(443),
                Optional.of("card network"),
                Optional.of(owner).filter(name -> !name.isEmpty()));
    }

    private void machines() {
        machine("edge", "dmz", "10.20.0.10", Role.PROXY);
        machine("bastion", "dmz", "10.20.0.20", Role.BASTION);
        machine("web", "app", "10.20.10.10", Role.WEB);
        machine("accounts", "app", "10.20.10.20", Role.APPLICATION);
        machine("database", "data", "10.20.20.10", Role.DATABASE);
        machine("prometheus", "mgmt", "10.20.30.10", Role.MONITOR);
        builder.dataStore(
                new DataStore(
                        DataStoreId.of("accounts-data"),
                        DataStore.Kind.DATABASE,
                        List.of(InstanceId.of("database")),
                        Fact.known(DataClass.CREDIT),
                        Fact.known(true),
                        Fact.known(false)));
    }

    private void machine(String name, String subnet, String address, Role role) {
        builder.instance(machineOf(name, subnet, address, role));
    }

    static Instance machineOf(String name, String subnet, String address, Role role) {
        return new Instance(
                InstanceId.of(name),
                SubnetId.of(subnet),
                List.of(Address.parse(address)),
                List.of(GroupId.of(name)),
                Fact.known(role),
                Optional.of(ServiceName.of(name)),
                false,
                Fact.known("Debian 12"),
                Fact.unknown("end of life"));
    }

    private void edge() {
        builder.loadBalancer(
                        new LoadBalancer(
                                EDGE,
                                LoadBalancer.Scheme.INTERNET,
                                LoadBalancer.Layer.L7,
                                new LoadBalancer.OnInstance(InstanceId.of("edge")),
                                Optional.empty(),
                                List.of(
                                        listener("https", 443, false, "/"),
                                        listener("http", 80, true))))
                .inspector(waf(Fact.known(Inspector.Mode.BLOCK)))
                .floatingIp(floating("edge", "198.18.0.1"))
                .floatingIp(floating("bastion", "198.18.0.2"))
                .floatingIp(
                        new FloatingIp(
                                FloatingIpId.of("nat"),
                                Address.parse("198.18.0.3"),
                                Optional.of(new FloatingIp.OnNat(NAT))));
    }

    static Inspector waf(Fact<Inspector.Mode> mode) {
        return new Inspector(
                InspectorId.of("waf"), Inspector.Kind.WAF, new Inspector.Attached(EDGE), mode);
    }

    static LoadBalancer.Listener listener(
            String name, int port, boolean redirect, String... paths) {
        return new LoadBalancer.Listener(
                ListenerId.of(name),
                Protocol.TCP,
                Port.of(port),
                redirect
                        ? List.of()
                        : List.of(new LoadBalancer.Target(InstanceId.of("web"), Port.of(8080))),
                Fact.known(redirect ? "" : "1.2"),
                redirect,
                List.of(paths).stream()
                        .map(path -> new LoadBalancer.PathRule("bank.example", path))
                        .toList());
    }

    static FloatingIp floating(String instance, String address) {
        return new FloatingIp(
                FloatingIpId.of("floating-" + instance),
                Address.parse(address),
                Optional.of(new FloatingIp.OnInstance(InstanceId.of(instance))));
    }

    private void groups() {
        group(
                "edge",
                in("edge", "https", Peer.anybody(), "tcp/443,tcp/80"),
                out("edge", "web", group("web"), "tcp/8080"));
        group("bastion", in("bastion", "ssh", administrators(), "tcp/22"));
        group(
                "web",
                in("web", "edge", group("edge"), "tcp/8080"),
                out("web", "accounts", group("accounts"), "tcp/8081"));
        group(
                "accounts",
                in("accounts", "web", group("web"), "tcp/8081"),
                in("accounts", "prometheus", group("prometheus"), "tcp/8081"),
                out("accounts", "database", group("database"), "tcp/5432"),
                out(
                        "accounts",
                        "card",
                        new Peer.Addresses(AddressSet.of(Address.parse("198.51.100.80"))),
                        "tcp/443"));
        group("database", in("database", "accounts", group("accounts"), "tcp/5432"));
        group("prometheus", out("prometheus", "accounts", group("accounts"), "tcp/8081"));
    }

    private static Peer administrators() {
        return new Peer.Addresses(AddressSet.of(Cidr.parse("203.0.113.0/24")));
    }

    static Peer group(String name) {
        return new Peer.Group(GroupId.of(name));
    }

    static GroupRule in(String group, String name, Peer peer, String services) {
        return new GroupRule(
                RuleId.of(group + "/in/" + name),
                Direction.INGRESS,
                peer,
                ServiceSet.tryParse(services).orElseThrow());
    }

    static GroupRule out(String group, String name, Peer peer, String services) {
        return new GroupRule(
                RuleId.of(group + "/out/" + name),
                Direction.EGRESS,
                peer,
                ServiceSet.tryParse(services).orElseThrow());
    }

    private void group(String name, GroupRule... rules) {
        builder.group(new SecurityGroup(GroupId.of(name), VPC, List.of(rules)));
    }

    private void intents() {
        intent("public", new Endpoint.Internet(), on("edge"), "tcp/443,tcp/80");
        intent("public-admins", administratorsEnd(), on("edge"), "tcp/443,tcp/80");
        intent("admins", administratorsEnd(), on("bastion"), "tcp/22");
        intent("route-web", on("edge"), on("web"), "tcp/8080");
        intent("web-accounts", on("web"), on("accounts"), "tcp/8081");
        intent("accounts-database", on("accounts"), on("database"), "tcp/5432");
        intent("scrape-accounts", on("prometheus"), on("accounts"), "tcp/8081");
        intent("card", on("accounts"), new Endpoint.Internet(), "tcp/443");
    }

    private static Endpoint administratorsEnd() {
        return new Endpoint.External(ExternalId.of("administrators"));
    }

    static Endpoint on(String instance) {
        return new Endpoint.OnInstance(InstanceId.of(instance));
    }

    private void intent(String id, Endpoint from, Endpoint to, String services) {
        builder.intent(
                new FlowIntent(
                        IntentId.of(id),
                        List.of(from),
                        List.of(to),
                        ServiceSet.tryParse(services).orElseThrow(),
                        "declared by the test"));
    }

    static Route route(String id, RouteTarget target) {
        return new Route(RouteId.of(id), Cidr.ALL_V4, target);
    }

    private void table(String id, Route... further) {
        var routes = new ArrayList<Route>();
        routes.add(
                new Route(
                        RouteId.of(id + "/local"),
                        Cidr.parse("10.20.0.0/16"),
                        new RouteTarget.Local()));
        routes.addAll(List.of(further));
        builder.routeTable(new RouteTable(RouteTableId.of(id), VPC, routes));
    }

    private void subnet(String id, String block, Zone zone, Exposure exposure, String table) {
        builder.subnet(
                new Subnet(
                        SubnetId.of(id),
                        VPC,
                        List.of(Cidr.parse(block)),
                        Fact.known(zone),
                        Fact.known(exposure),
                        RouteTableId.of(table),
                        Optional.empty(),
                        Fact.known("a")));
    }
}
