package dev.haechi.verifier.reading;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.compute.Inspector;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.network.ExternalNetwork;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.InternetGateway;
import dev.haechi.model.network.Line;
import dev.haechi.model.network.NatGateway;
import dev.haechi.model.network.Peering;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.network.TransitHub;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds things of a landscape that {@code LandscapeCheck} has nothing against. Costs O(n log n) to
 * make.
 */
public final class Ground {
    private final Landscape landscape;
    private final Map<Id, Subnet> subnets;
    private final Map<Id, AddressSet> cidrs = new HashMap<>();
    private final Map<Id, InternetGateway> internetGateways;
    private final Map<VpcId, InternetGateway> gatewayOf = new HashMap<>();
    private final Map<Id, NatGateway> nats;
    private final Map<Id, Peering> peerings;
    private final Map<Id, TransitHub> hubs;
    private final Map<Id, Line> lines;
    private final Map<Id, ExternalNetwork> externals;
    private final Map<Id, Inspector> inspectors;
    private final Map<Id, LoadBalancer> balancers;
    private final Map<Endpoint, Node> nodes = new LinkedHashMap<>();
    private final Map<SubnetId, List<Node>> nodesIn = new HashMap<>();
    private final Map<Endpoint, List<FloatingIp>> held = new LinkedHashMap<>();
    private final Map<GatewayId, List<Address>> natAddresses = new HashMap<>();
    private final AddressSet floatingIps;
    private final AddressSet internet;

    public Ground(Landscape landscape) {
        this.landscape = landscape;
        subnets = byId(landscape.subnets(), Subnet::id);
        internetGateways = byId(landscape.internetGateways(), InternetGateway::id);
        nats = byId(landscape.natGateways(), NatGateway::id);
        peerings = byId(landscape.peerings(), Peering::id);
        hubs = byId(landscape.hubs(), TransitHub::id);
        lines = byId(landscape.lines(), Line::id);
        externals = byId(landscape.externals(), ExternalNetwork::id);
        inspectors = byId(landscape.inspectors(), Inspector::id);
        balancers = byId(landscape.loadBalancers(), LoadBalancer::id);
        landscape.vpcs().forEach(vpc -> cidrs.put(vpc.id(), AddressSet.of(vpc.cidrs())));
        subnets.values().forEach(one -> cidrs.put(one.id(), AddressSet.of(one.cidrs())));
        landscape.internetGateways().forEach(one -> gatewayOf.putIfAbsent(one.vpc(), one));
        addNodes();
        landscape.floatingIps().forEach(this::addFloatingIp);
        floatingIps =
                AddressSet.ofAddresses(
                        landscape.floatingIps().stream().map(FloatingIp::address).toList());
        internet = outside().complement();
    }

    private AddressSet outside() {
        var named = new ArrayList<AddressSet>();
        landscape.vpcs().forEach(vpc -> named.add(AddressSet.of(vpc.cidrs())));
        landscape.externals().forEach(external -> named.add(external.addresses()));
        named.add(floatingIps);
        return AddressSet.unionOf(named);
    }

    static <T> Map<Id, T> byId(List<T> all, Function<T, ? extends Id> id) {
        var found = new LinkedHashMap<Id, T>();
        all.forEach(one -> found.putIfAbsent(id.apply(one), one));
        return found;
    }

    /**
     * What a reference leads to.
     *
     * @throws IllegalArgumentException when it leads nowhere, in a landscape that was not checked
     */
    static <T> T found(Map<? extends Id, T> all, Id id) {
        var one = all.get(id);
        if (one == null) {
            throw new IllegalArgumentException("nothing is called " + id);
        }
        return one;
    }

    private void addNodes() {
        for (var one : landscape.instances()) {
            var at = new Endpoint.OnInstance(one.id());
            add(Node.of(at, subnet(one.subnet()), one.addresses(), one.groups(), one.forwards()));
        }
        for (var one : landscape.loadBalancers()) {
            if (one.front() instanceof LoadBalancer.Managed(var in, var addresses, var groups)) {
                var at = new Endpoint.OnLoadBalancer(one.id());
                add(Node.of(at, subnet(in), addresses, groups, false));
            }
        }
        for (var one : landscape.endpoints()) {
            var at = new Endpoint.OnEndpoint(one.id());
            add(Node.of(at, subnet(one.subnet()), List.of(one.address()), List.of(), false));
        }
    }

    private void add(Node node) {
        nodes.putIfAbsent(node.endpoint(), node);
        nodesIn.computeIfAbsent(node.subnet().id(), _ -> new ArrayList<>()).add(node);
    }

    private void addFloatingIp(FloatingIp floating) {
        if (floating.holder().isEmpty()) {
            return;
        }
        switch (floating.holder().get()) {
            case FloatingIp.OnNat(var id) ->
                    natAddresses
                            .computeIfAbsent(id, _ -> new ArrayList<>())
                            .add(floating.address());
            case FloatingIp.OnInstance(var id) -> holds(new Endpoint.OnInstance(id), floating);
            case FloatingIp.OnLoadBalancer(var id) ->
                    holds(frontOf(found(balancers, id)), floating);
        }
    }

    private void holds(Endpoint holder, FloatingIp floating) {
        held.computeIfAbsent(holder, _ -> new ArrayList<>()).add(floating);
    }

    /** The instance that a proxy stands on, or a managed one itself. */
    private static Endpoint frontOf(LoadBalancer balancer) {
        return switch (balancer.front()) {
            case LoadBalancer.OnInstance(var instance) -> new Endpoint.OnInstance(instance);
            case LoadBalancer.Managed _ -> new Endpoint.OnLoadBalancer(balancer.id());
        };
    }

    public Landscape landscape() {
        return landscape;
    }

    /** Every node, in the order of the landscape. */
    public List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    List<Node> nodesIn(SubnetId subnet) {
        return nodesIn.getOrDefault(subnet, List.of());
    }

    Node node(InstanceId id) {
        return node(new Endpoint.OnInstance(id));
    }

    Node node(Endpoint endpoint) {
        var node = nodes.get(endpoint);
        if (node == null) {
            throw new IllegalArgumentException("nothing stands at " + endpoint);
        }
        return node;
    }

    /** Where a load balancer stands. */
    Node node(LoadBalancer balancer) {
        return node(frontOf(balancer));
    }

    public Subnet subnet(SubnetId id) {
        return found(subnets, id);
    }

    boolean hasSubnet(String id) {
        return Id.isName(id) && subnets.containsKey(SubnetId.of(id));
    }

    boolean hasVpc(String id) {
        return Id.isName(id) && cidrs.containsKey(VpcId.of(id));
    }

    /** The blocks of a VPC. */
    public AddressSet cidrs(VpcId vpc) {
        return found(cidrs, vpc);
    }

    AddressSet cidrs(Subnet subnet) {
        return found(cidrs, subnet.id());
    }

    InternetGateway internetGateway(GatewayId id) {
        return found(internetGateways, id);
    }

    Optional<InternetGateway> gatewayOf(VpcId vpc) {
        return Optional.ofNullable(gatewayOf.get(vpc));
    }

    NatGateway nat(GatewayId id) {
        return found(nats, id);
    }

    Peering peering(Id id) {
        return found(peerings, id);
    }

    TransitHub hub(Id id) {
        return found(hubs, id);
    }

    Line line(GatewayId id) {
        return found(lines, id);
    }

    ExternalNetwork external(Id id) {
        return found(externals, id);
    }

    Inspector inspector(Id id) {
        return found(inspectors, id);
    }

    /** The address of a family that stands for a node outside. */
    Optional<Address> floatingIp(Node node, IpFamily family) {
        return held.getOrDefault(node.endpoint(), List.of()).stream()
                .map(FloatingIp::address)
                .filter(address -> address.family() == family)
                .findFirst();
    }

    /** Every node that a floating IP stands for. */
    List<Node> holders() {
        return held.keySet().stream().map(this::node).toList();
    }

    /** Every floating IP of a node, also those beyond the first of a family. */
    List<Address> floatingIps(Node node) {
        return held.getOrDefault(node.endpoint(), List.of()).stream()
                .map(FloatingIp::address)
                .toList();
    }

    Optional<Address> natAddress(GatewayId nat, IpFamily family) {
        return natAddresses.getOrDefault(nat, List.of()).stream()
                .filter(address -> address.family() == family)
                .findFirst();
    }

    AddressSet floatingIps() {
        return floatingIps;
    }

    /** Every address that is neither inside nor of a named network nor a floating IP. */
    public AddressSet internet() {
        return internet;
    }
}
