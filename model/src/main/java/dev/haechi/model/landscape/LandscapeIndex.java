package dev.haechi.model.landscape;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.compute.Inspector;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.filter.NetworkAcl;
import dev.haechi.model.filter.PrefixList;
import dev.haechi.model.filter.SecurityGroup;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.AclId;
import dev.haechi.model.id.ExternalId;
import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.HubId;
import dev.haechi.model.id.InspectorId;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.LoadBalancerId;
import dev.haechi.model.id.PeeringId;
import dev.haechi.model.id.PrefixListId;
import dev.haechi.model.id.RouteTableId;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.network.ExternalNetwork;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.InternetGateway;
import dev.haechi.model.network.Line;
import dev.haechi.model.network.NatGateway;
import dev.haechi.model.network.Peering;
import dev.haechi.model.network.RouteTable;
import dev.haechi.model.network.ServiceEndpoint;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.network.TransitHub;
import dev.haechi.model.network.Vpc;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the things of a landscape by id, by place and by membership. Built once in O(n); each
 * question costs O(1) and, for lists, the length of the answer. Lists are in the landscape's order.
 * Where two things have one id, the first is found: {@link LandscapeCheck} tells of the second.
 */
public final class LandscapeIndex {
    private final Landscape landscape;
    private final Map<VpcId, Vpc> vpcs;
    private final Map<SubnetId, Subnet> subnets;
    private final Map<RouteTableId, RouteTable> routeTables;
    private final Map<AclId, NetworkAcl> acls;
    private final Map<PrefixListId, PrefixList> prefixLists;
    private final Map<GroupId, SecurityGroup> groups;
    private final Map<GatewayId, InternetGateway> internetGateways;
    private final Map<GatewayId, NatGateway> natGateways;
    private final Map<GatewayId, Line> lines;
    private final Map<GatewayId, ServiceEndpoint> endpoints;
    private final Map<PeeringId, Peering> peerings;
    private final Map<HubId, TransitHub> hubs;
    private final Map<ExternalId, ExternalNetwork> externals;
    private final Map<InstanceId, Instance> instances;
    private final Map<LoadBalancerId, LoadBalancer> loadBalancers;
    private final Map<InspectorId, Inspector> inspectors;
    private final Map<VpcId, List<Subnet>> subnetsByVpc;
    private final Map<SubnetId, List<Instance>> instancesBySubnet;
    private final Map<InstanceId, List<LoadBalancer>> balancersByInstance;
    private final Map<FloatingIp.Holder, List<FloatingIp>> floatingIpsByHolder;
    private final Map<VpcId, List<Peering>> peeringsByVpc;
    private final Map<VpcId, InternetGateway> internetGatewayByVpc;
    private final Map<GroupId, List<Instance>> members;
    private final Map<GroupId, AddressSet> memberAddresses;

    private LandscapeIndex(Landscape landscape) {
        this.landscape = landscape;
        vpcs = first(landscape.vpcs(), Vpc::id);
        subnets = first(landscape.subnets(), Subnet::id);
        routeTables = first(landscape.routeTables(), RouteTable::id);
        acls = first(landscape.acls(), NetworkAcl::id);
        prefixLists = first(landscape.prefixLists(), PrefixList::id);
        groups = first(landscape.groups(), SecurityGroup::id);
        internetGateways = first(landscape.internetGateways(), InternetGateway::id);
        natGateways = first(landscape.natGateways(), NatGateway::id);
        lines = first(landscape.lines(), Line::id);
        endpoints = first(landscape.endpoints(), ServiceEndpoint::id);
        peerings = first(landscape.peerings(), Peering::id);
        hubs = first(landscape.hubs(), TransitHub::id);
        externals = first(landscape.externals(), ExternalNetwork::id);
        instances = first(landscape.instances(), Instance::id);
        loadBalancers = first(landscape.loadBalancers(), LoadBalancer::id);
        inspectors = first(landscape.inspectors(), Inspector::id);
        subnetsByVpc = all(landscape.subnets(), subnet -> List.of(subnet.vpc()));
        instancesBySubnet = all(landscape.instances(), instance -> List.of(instance.subnet()));
        balancersByInstance = all(landscape.loadBalancers(), LandscapeIndex::standsOn);
        floatingIpsByHolder =
                all(landscape.floatingIps(), ip -> ip.holder().map(List::of).orElse(List.of()));
        peeringsByVpc = all(landscape.peerings(), peer -> List.of(peer.one(), peer.other()));
        internetGatewayByVpc = first(landscape.internetGateways(), InternetGateway::vpc);
        members = all(landscape.instances(), instance -> distinct(instance.groups()));
        memberAddresses = memberAddresses();
    }

    public static LandscapeIndex of(Landscape landscape) {
        return new LandscapeIndex(landscape);
    }

    public Landscape landscape() {
        return landscape;
    }

    public Optional<Vpc> vpc(VpcId id) {
        return Optional.ofNullable(vpcs.get(id));
    }

    public Optional<Subnet> subnet(SubnetId id) {
        return Optional.ofNullable(subnets.get(id));
    }

    public Optional<RouteTable> routeTable(RouteTableId id) {
        return Optional.ofNullable(routeTables.get(id));
    }

    public Optional<NetworkAcl> acl(AclId id) {
        return Optional.ofNullable(acls.get(id));
    }

    public Optional<PrefixList> prefixList(PrefixListId id) {
        return Optional.ofNullable(prefixLists.get(id));
    }

    public Optional<SecurityGroup> group(GroupId id) {
        return Optional.ofNullable(groups.get(id));
    }

    public Optional<InternetGateway> internetGateway(GatewayId id) {
        return Optional.ofNullable(internetGateways.get(id));
    }

    public Optional<NatGateway> natGateway(GatewayId id) {
        return Optional.ofNullable(natGateways.get(id));
    }

    public Optional<Line> line(GatewayId id) {
        return Optional.ofNullable(lines.get(id));
    }

    public Optional<ServiceEndpoint> endpoint(GatewayId id) {
        return Optional.ofNullable(endpoints.get(id));
    }

    public Optional<Peering> peering(PeeringId id) {
        return Optional.ofNullable(peerings.get(id));
    }

    public Optional<TransitHub> hub(HubId id) {
        return Optional.ofNullable(hubs.get(id));
    }

    public Optional<ExternalNetwork> external(ExternalId id) {
        return Optional.ofNullable(externals.get(id));
    }

    public Optional<Instance> instance(InstanceId id) {
        return Optional.ofNullable(instances.get(id));
    }

    public Optional<LoadBalancer> loadBalancer(LoadBalancerId id) {
        return Optional.ofNullable(loadBalancers.get(id));
    }

    public Optional<Inspector> inspector(InspectorId id) {
        return Optional.ofNullable(inspectors.get(id));
    }

    public List<Subnet> subnetsOf(VpcId vpc) {
        return subnetsByVpc.getOrDefault(vpc, List.of());
    }

    public List<Instance> instancesIn(SubnetId subnet) {
        return instancesBySubnet.getOrDefault(subnet, List.of());
    }

    /** Load balancers whose front is this instance. */
    public List<LoadBalancer> balancersOn(InstanceId instance) {
        return balancersByInstance.getOrDefault(instance, List.of());
    }

    public List<FloatingIp> floatingIpsOf(FloatingIp.Holder holder) {
        return floatingIpsByHolder.getOrDefault(holder, List.of());
    }

    public List<Peering> peeringsOf(VpcId vpc) {
        return peeringsByVpc.getOrDefault(vpc, List.of());
    }

    /** Whether one peering joins the two. */
    public boolean arePeers(VpcId one, VpcId other) {
        for (var peering : peeringsOf(one)) {
            if (peering.farFrom(one).equals(other)) {
                return true;
            }
        }
        return false;
    }

    public Optional<InternetGateway> internetGatewayOf(VpcId vpc) {
        return Optional.ofNullable(internetGatewayByVpc.get(vpc));
    }

    /** The VPC of a subnet that exists. */
    public Optional<VpcId> vpcOf(SubnetId subnet) {
        return subnet(subnet).map(Subnet::vpc);
    }

    /** The subnet where a load balancer's front stands. */
    public Optional<SubnetId> subnetOf(LoadBalancer balancer) {
        return switch (balancer.front()) {
            case LoadBalancer.Managed managed -> Optional.of(managed.subnet());
            case LoadBalancer.OnInstance(var id) -> instance(id).map(Instance::subnet);
        };
    }

    /** The subnet where an endpoint stands; empty outside, and for what the landscape has not. */
    public Optional<SubnetId> subnetOf(Endpoint end) {
        return switch (end) {
            case Endpoint.OnInstance(var id) -> instance(id).map(Instance::subnet);
            case Endpoint.OnLoadBalancer(var id) -> loadBalancer(id).flatMap(this::subnetOf);
            case Endpoint.OnEndpoint(var id) -> endpoint(id).map(ServiceEndpoint::subnet);
            case Endpoint.External _, Endpoint.Internet _ -> Optional.empty();
        };
    }

    /** The private addresses of a load balancer's front. */
    public List<Address> addressesOf(LoadBalancer balancer) {
        return switch (balancer.front()) {
            case LoadBalancer.Managed managed -> managed.addresses();
            case LoadBalancer.OnInstance(var id) ->
                    instance(id).map(Instance::addresses).orElse(List.of());
        };
    }

    /** Instances that have the group, wherever they stand. */
    public List<Instance> membersOf(GroupId group) {
        return members.getOrDefault(group, List.of());
    }

    /**
     * The private addresses of the group's members, instances and managed load balancers, that
     * stand in the group's own VPC.
     */
    public AddressSet memberAddresses(GroupId group) {
        return memberAddresses.getOrDefault(group, AddressSet.NONE);
    }

    private static List<InstanceId> standsOn(LoadBalancer balancer) {
        return balancer.front() instanceof LoadBalancer.OnInstance(var instance)
                ? List.of(instance)
                : List.of();
    }

    private static Collection<GroupId> distinct(List<GroupId> some) {
        return some.size() < 2 ? some : new LinkedHashSet<>(some);
    }

    private Map<GroupId, AddressSet> memberAddresses() {
        var found = new HashMap<GroupId, List<Address>>();
        for (var instance : landscape.instances()) {
            collect(found, instance.subnet(), instance.groups(), instance.addresses());
        }
        for (var balancer : landscape.loadBalancers()) {
            if (balancer.front() instanceof LoadBalancer.Managed managed) {
                collect(found, managed.subnet(), managed.groups(), managed.addresses());
            }
        }
        var sets = new HashMap<GroupId, AddressSet>();
        found.forEach((group, addresses) -> sets.put(group, AddressSet.ofAddresses(addresses)));
        return sets;
    }

    private void collect(
            Map<GroupId, List<Address>> found,
            SubnetId subnet,
            List<GroupId> memberOf,
            List<Address> addresses) {
        var vpc = vpcOf(subnet).orElse(null);
        for (var id : memberOf) {
            var group = groups.get(id);
            if (group != null && group.vpc().equals(vpc)) {
                found.computeIfAbsent(id, _ -> new ArrayList<>()).addAll(addresses);
            }
        }
    }

    private static <K, V> Map<K, V> first(List<V> values, Function<V, K> key) {
        var map = HashMap.<K, V>newHashMap(values.size());
        values.forEach(value -> map.putIfAbsent(key.apply(value), value));
        return map;
    }

    private static <K, V> Map<K, List<V>> all(
            List<V> values, Function<V, ? extends Collection<K>> keys) {
        var map = new HashMap<K, List<V>>();
        for (var value : values) {
            for (var key : keys.apply(value)) {
                map.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
            }
        }
        map.replaceAll((_, list) -> List.copyOf(list));
        return map;
    }
}
