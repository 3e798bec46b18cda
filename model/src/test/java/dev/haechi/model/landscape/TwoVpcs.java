package dev.haechi.model.landscape;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.compute.Role;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.filter.AclRule;
import dev.haechi.model.filter.Action;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.GroupRule;
import dev.haechi.model.filter.NetworkAcl;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.filter.PrefixList;
import dev.haechi.model.filter.SecurityGroup;
import dev.haechi.model.id.AclId;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.LoadBalancerId;
import dev.haechi.model.id.PeeringId;
import dev.haechi.model.id.PrefixListId;
import dev.haechi.model.id.RouteId;
import dev.haechi.model.id.RouteTableId;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.network.Exposure;
import dev.haechi.model.network.Peering;
import dev.haechi.model.network.Route;
import dev.haechi.model.network.RouteTable;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.model.network.Stage;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.network.Vpc;
import dev.haechi.model.network.Zone;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.ServiceSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** VPCs a and b are peers, c stands alone; each has one subnet and one instance. */
final class TwoVpcs {
    private TwoVpcs() {}

    static Landscape landscape() {
        var builder = Landscape.builder(EnvironmentName.of("two"));
        place(builder, "a", 1, Optional.of(AclId.of("acl-a")), List.of(GroupId.of("group-a")));
        place(builder, "b", 2, Optional.empty(), List.of(GroupId.of("group-b")));
        place(builder, "c", 3, Optional.empty(), List.of());
        return builder.peering(
                        new Peering(PeeringId.of("ab"), VpcId.of("vpc-a"), VpcId.of("vpc-b")))
                .prefixList(
                        new PrefixList(
                                PrefixListId.of("office"),
                                AddressSet.of(Cidr.parse("203.0.113.0/24"))))
                .group(groupA())
                .group(new SecurityGroup(GroupId.of("group-b"), VpcId.of("vpc-b"), List.of()))
                .group(new SecurityGroup(GroupId.of("group-c"), VpcId.of("vpc-c"), List.of()))
                .acl(new NetworkAcl(AclId.of("acl-a"), VpcId.of("vpc-a"), aclRules(), List.of()))
                .loadBalancer(
                        balancer(
                                "edge",
                                new LoadBalancer.OnInstance(InstanceId.of("vm-a")),
                                Action.ALLOW))
                .loadBalancer(
                        balancer(
                                "lb",
                                new LoadBalancer.Managed(
                                        SubnetId.of("subnet-b"),
                                        List.of(Address.parse("10.2.0.100")),
                                        List.of(GroupId.of("group-b"))),
                                Action.DENY))
                .build();
    }

    private static void place(
            LandscapeBuilder builder,
            String name,
            int number,
            Optional<AclId> acl,
            List<GroupId> groups) {
        var vpc = VpcId.of("vpc-" + name);
        var block = Cidr.parse("10." + number + ".0.0/16");
        var table = RouteTableId.of("table-" + name);
        builder.vpc(
                        new Vpc(
                                vpc,
                                List.of(block),
                                Fact.known(Stage.DEV),
                                Fact.known("kr1"),
                                Fact.known("KR"),
                                Fact.known("bank")))
                .routeTable(
                        new RouteTable(
                                table,
                                vpc,
                                List.of(
                                        new Route(
                                                RouteId.of(table + "-local"),
                                                block,
                                                new RouteTarget.Local()))))
                .subnet(
                        new Subnet(
                                SubnetId.of("subnet-" + name),
                                vpc,
                                List.of(Cidr.parse("10." + number + ".0.0/24")),
                                Fact.known(Zone.APP),
                                Fact.known(Exposure.PRIVATE),
                                table,
                                acl,
                                Fact.known("kr1-a")))
                .instance(
                        new Instance(
                                InstanceId.of("vm-" + name),
                                SubnetId.of("subnet-" + name),
                                List.of(Address.parse("10." + number + ".0.10")),
                                groups,
                                Fact.known(Role.APPLICATION),
                                Optional.empty(),
                                false,
                                Fact.known("Debian 12"),
                                Fact.known(LocalDate.of(2028, 6, 30))));
    }

    private static SecurityGroup groupA() {
        return new SecurityGroup(
                GroupId.of("group-a"),
                VpcId.of("vpc-a"),
                List.of(
                        ingress("own", new Peer.Group(GroupId.of("group-a"))),
                        ingress("peer", new Peer.Group(GroupId.of("group-b"))),
                        ingress("stranger", new Peer.Group(GroupId.of("group-c"))),
                        ingress("list", new Peer.Prefixes(PrefixListId.of("office"))),
                        ingress("nothing", new Peer.Prefixes(PrefixListId.of("missing"))),
                        new GroupRule(
                                RuleId.of("out"),
                                Direction.EGRESS,
                                new Peer.Addresses(AddressSet.of(Cidr.parse("10.2.0.0/24"))),
                                ServiceSet.tcp(5432))));
    }

    private static GroupRule ingress(String id, Peer peer) {
        return new GroupRule(RuleId.of(id), Direction.INGRESS, peer, ServiceSet.tcp(8080));
    }

    private static List<AclRule> aclRules() {
        return List.of(
                aclRule("no-ssh", Action.DENY, ServiceSet.tcp(22)),
                aclRule("rest", Action.ALLOW, ServiceSet.ALL));
    }

    private static AclRule aclRule(String id, Action action, ServiceSet services) {
        return new AclRule(
                RuleId.of(id), action, AddressSet.ALL, AddressSet.ALL, services, PortRange.ALL);
    }

    private static LoadBalancer balancer(String id, LoadBalancer.Front front, Action action) {
        var clients = AddressSet.of(Cidr.parse("203.0.113.0/24"));
        return new LoadBalancer(
                LoadBalancerId.of(id),
                LoadBalancer.Scheme.INTERNAL,
                LoadBalancer.Layer.L7,
                front,
                Optional.of(new LoadBalancer.AccessList(RuleId.of(id + "-list"), action, clients)),
                List.of());
    }
}
