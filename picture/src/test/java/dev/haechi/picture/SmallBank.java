package dev.haechi.picture;

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
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.DataStoreId;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ExternalId;
import dev.haechi.model.id.FloatingIpId;
import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.InspectorId;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.LoadBalancerId;
import dev.haechi.model.id.RouteId;
import dev.haechi.model.id.RouteTableId;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.id.VpcId;
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
import dev.haechi.model.service.ServiceSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A bank of the usual tiers, as the pictures' tests draw it. */
final class SmallBank {
    private static final VpcId SERVICE = VpcId.of("service");

    private SmallBank() {}

    static Landscape landscape() {
        var builder = Landscape.builder(EnvironmentName.of("demo-bank"));
        network(builder);
        instances(builder);
        edge(builder);
        return builder.build();
    }

    private static void network(LandscapeBuilder builder) {
        builder.vpc(
                        new Vpc(
                                SERVICE,
                                List.of(Cidr.parse("10.20.0.0/16")),
                                Fact.known(Stage.DEV),
                                Fact.known("local"),
                                Fact.known("KR"),
                                Fact.known("local")))
                .external(
                        new ExternalNetwork(
                                ExternalId.of("administrators"),
                                ExternalNetwork.Kind.CORPORATE,
                                AddressSet.of(Cidr.parse("203.0.113.0/24"))))
                .internetGateway(new InternetGateway(GatewayId.of("internet"), SERVICE, false));
        subnet(builder, "dmz", Zone.DMZ, "10.20.0.0/24", Exposure.PUBLIC);
        subnet(builder, "app", Zone.APP, "10.20.10.0/24", Exposure.PRIVATE);
        subnet(builder, "data", Zone.DATA, "10.20.20.0/24", Exposure.ISOLATED);
        subnet(builder, "mgmt", Zone.MGMT, "10.20.30.0/24", Exposure.PRIVATE);
        var nat = GatewayId.of("nat");
        builder.natGateway(
                        new NatGateway(
                                nat,
                                SubnetId.of("dmz"),
                                Optional.of(
                                        List.of(
                                                new AllowEntry(
                                                        RuleId.of("card"),
                                                        AddressSet.ALL,
                                                        AddressSet.of(
                                                                Address.parse("198.51.100.80")),
                                                        ServiceSet.tcp(443),
                                                        Optional.of("card network"),
                                                        Optional.of("lee"))))))
                .floatingIp(
                        new FloatingIp(
                                FloatingIpId.of("nat"),
                                Address.parse("198.18.0.2"),
                                Optional.of(new FloatingIp.OnNat(nat))))
                .routeTable(
                        new RouteTable(
                                RouteTableId.of("app"),
                                SERVICE,
                                List.of(
                                        new Route(
                                                RouteId.of("app/out"),
                                                Cidr.ALL_V4,
                                                new RouteTarget.Nat(nat)))));
    }

    private static void subnet(
            LandscapeBuilder builder, String name, Zone zone, String cidr, Exposure exposure) {
        builder.subnet(
                new Subnet(
                        SubnetId.of(name),
                        SERVICE,
                        List.of(Cidr.parse(cidr)),
                        Fact.known(zone),
                        Fact.known(exposure),
                        RouteTableId.of(name),
                        Optional.empty(),
                        Fact.known("local")));
    }

    private static void instances(LandscapeBuilder builder) {
        slots(builder, "edge", "dmz", Role.PROXY, "10.20.0.10", 1);
        slots(builder, "bastion", "mgmt", Role.BASTION, "10.20.30.10", 1);
        slots(builder, "web", "app", Role.WEB, "10.20.10.10", 8);
        slots(builder, "accounts", "app", Role.APPLICATION, "10.20.10.20", 3);
        slots(builder, "accounts-db", "data", Role.DATABASE, "10.20.20.10", 1);
        slots(builder, "prometheus", "mgmt", Role.MONITOR, "10.20.30.20", 1);
        slots(builder, "alertmanager", "mgmt", Role.MONITOR, "10.20.30.30", 1);
        slots(builder, "server", "mgmt", Role.SERVER, "10.20.30.40", 1);
        slots(builder, "builder", "mgmt", Role.BUILDER, "10.20.30.50", 1);
    }

    private static void slots(
            LandscapeBuilder builder, String name, String subnet, Role role, String at, int count) {
        for (int i = 0; i < count; i++) {
            builder.instance(
                    new Instance(
                            InstanceId.of(name + "-" + i),
                            SubnetId.of(subnet),
                            List.of(Address.parse(at).plus(i)),
                            List.of(),
                            Fact.known(role),
                            Optional.of(ServiceName.of(name)),
                            false,
                            Fact.known("Debian 12"),
                            Fact.unknown("end of life")));
        }
    }

    private static void edge(LandscapeBuilder builder) {
        var edge = LoadBalancerId.of("edge");
        builder.loadBalancer(
                        new LoadBalancer(
                                edge,
                                LoadBalancer.Scheme.INTERNET,
                                LoadBalancer.Layer.L7,
                                new LoadBalancer.OnInstance(InstanceId.of("edge-0")),
                                Optional.empty(),
                                List.of()))
                .inspector(
                        new Inspector(
                                InspectorId.of("waf"),
                                Inspector.Kind.WAF,
                                new Inspector.Attached(edge),
                                Fact.known(Inspector.Mode.BLOCK)))
                .floatingIp(
                        new FloatingIp(
                                FloatingIpId.of("edge"),
                                Address.parse("198.18.0.1"),
                                Optional.of(new FloatingIp.OnInstance(InstanceId.of("edge-0")))))
                .floatingIp(
                        new FloatingIp(
                                FloatingIpId.of("bastion"),
                                Address.parse("198.18.0.3"),
                                Optional.of(new FloatingIp.OnInstance(InstanceId.of("bastion-0")))))
                .dataStore(
                        new DataStore(
                                DataStoreId.of("accounts-db"),
                                DataStore.Kind.DATABASE,
                                List.of(InstanceId.of("accounts-db-0")),
                                Fact.known(DataClass.CREDIT),
                                Fact.known(true),
                                Fact.known(false)));
    }

    static List<AllowedFlow> flows() {
        var internet = new Endpoint.Internet();
        var admins = new Endpoint.External(ExternalId.of("administrators"));
        return Stream.of(
                        Stream.of(
                                new AllowedFlow(internet, at("edge-0"), "tcp/80,tcp/443"),
                                new AllowedFlow(admins, at("edge-0"), "tcp/80,tcp/443"),
                                new AllowedFlow(admins, at("bastion-0"), "tcp/22"),
                                new AllowedFlow(at("accounts-0"), internet, "tcp/443"),
                                new AllowedFlow(
                                        at("prometheus-0"), at("alertmanager-0"), "tcp/9093"),
                                new AllowedFlow(at("prometheus-0"), at("edge-0"), "tcp/9113"),
                                new AllowedFlow(at("server-0"), at("prometheus-0"), "tcp/9090"),
                                new AllowedFlow(at("bastion-0"), at("server-0"), "tcp/8443"),
                                new AllowedFlow(at("accounts-1"), at("accounts-db-0"), "tcp/5432"),
                                new AllowedFlow(
                                        at("prometheus-0"), at("accounts-db-0"), "tcp/9187")),
                        range("web", 8).map(web -> new AllowedFlow(at("edge-0"), web, "tcp/8080")),
                        range("web", 8)
                                .flatMap(
                                        web ->
                                                range("accounts", 3)
                                                        .map(
                                                                a ->
                                                                        new AllowedFlow(
                                                                                web,
                                                                                a,
                                                                                "tcp/8081"))),
                        range("accounts", 3)
                                .map(a -> new AllowedFlow(at("prometheus-0"), a, "tcp/8081")),
                        range("web", 8)
                                .map(web -> new AllowedFlow(at("prometheus-0"), web, "tcp/8080")))
                .flatMap(part -> part)
                .toList();
    }

    private static Stream<Endpoint> range(String name, int count) {
        return Stream.iterate(0, i -> i + 1).limit(count).map(i -> at(name + "-" + i));
    }

    private static Endpoint at(String instance) {
        return new Endpoint.OnInstance(InstanceId.of(instance));
    }
}
