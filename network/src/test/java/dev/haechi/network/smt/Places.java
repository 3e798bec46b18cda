package dev.haechi.network.smt;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.Subnet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Who is where in a landscape. */
final class Places {
    private final Landscape landscape;
    private final Map<SubnetId, Subnet> subnets = new HashMap<>();
    private final Map<Endpoint, Node> nodes = new HashMap<>();
    private final List<Node> inOrder = new ArrayList<>();

    /** Something with addresses in a subnet. */
    record Node(
            Endpoint name,
            Subnet subnet,
            List<Address> addresses,
            List<GroupId> groups,
            boolean forwards) {
        VpcId vpc() {
            return subnet.vpc();
        }

        Optional<Address> first(IpFamily family) {
            return addresses.stream().filter(one -> one.family() == family).findFirst();
        }
    }

    Places(Landscape landscape) {
        this.landscape = landscape;
        landscape.subnets().forEach(subnet -> subnets.put(subnet.id(), subnet));
        for (var one : landscape.instances()) {
            add(
                    new Node(
                            new Endpoint.OnInstance(one.id()),
                            subnet(one.subnet()),
                            one.addresses(),
                            one.groups(),
                            one.forwards()));
        }
        for (var balancer : landscape.loadBalancers()) {
            if (balancer.front() instanceof LoadBalancer.Managed(var subnet, var at, var groups)) {
                var name = new Endpoint.OnLoadBalancer(balancer.id());
                add(new Node(name, subnet(subnet), at, groups, false));
            }
        }
        for (var one : landscape.endpoints()) {
            var name = new Endpoint.OnEndpoint(one.id());
            add(new Node(name, subnet(one.subnet()), List.of(one.address()), List.of(), false));
        }
    }

    private void add(Node node) {
        nodes.put(node.name(), node);
        inOrder.add(node);
    }

    Landscape landscape() {
        return landscape;
    }

    List<Node> nodes() {
        return inOrder;
    }

    Subnet subnet(SubnetId id) {
        return Optional.ofNullable(subnets.get(id)).orElseThrow();
    }

    static <T> T named(List<T> all, Function<T, Id> id, Id wanted) {
        return all.stream().filter(one -> id.apply(one).equals(wanted)).findFirst().orElseThrow();
    }

    /** Empty for somebody outside. */
    Optional<Node> node(Endpoint name) {
        return Optional.ofNullable(nodes.get(where(name)));
    }

    /** A load balancer on an instance is where the instance is. */
    Endpoint where(Endpoint name) {
        if (name instanceof Endpoint.OnLoadBalancer(var id)) {
            var balancer = named(landscape.loadBalancers(), LoadBalancer::id, id);
            if (balancer.front() instanceof LoadBalancer.OnInstance(var instance)) {
                return new Endpoint.OnInstance(instance);
            }
        }
        return name;
    }

    /** Empty for one that nobody holds, and for a NAT gateway's, which admits nobody. */
    Optional<Node> holder(FloatingIp floating) {
        return floating.holder()
                .flatMap(
                        holder ->
                                switch (holder) {
                                    case FloatingIp.OnInstance(var id) ->
                                            node(new Endpoint.OnInstance(id));
                                    case FloatingIp.OnLoadBalancer(var id) ->
                                            node(new Endpoint.OnLoadBalancer(id));
                                    case FloatingIp.OnNat _ -> Optional.empty();
                                });
    }

    Optional<Address> floatingIpOf(Node node, IpFamily family) {
        return landscape.floatingIps().stream()
                .filter(one -> one.address().family() == family)
                .filter(one -> holder(one).filter(node::equals).isPresent())
                .map(FloatingIp::address)
                .findFirst();
    }

    Optional<Address> floatingIpOfNat(Id gateway, IpFamily family) {
        return landscape.floatingIps().stream()
                .filter(one -> one.address().family() == family)
                .filter(one -> one.holder().filter(holds(gateway)).isPresent())
                .map(FloatingIp::address)
                .findFirst();
    }

    private static java.util.function.Predicate<FloatingIp.Holder> holds(Id gateway) {
        return holder -> holder instanceof FloatingIp.OnNat(var id) && id.equals(gateway);
    }

    boolean hasInternetGateway(VpcId vpc) {
        return landscape.internetGateways().stream().anyMatch(one -> one.vpc().equals(vpc));
    }

    boolean arePeered(VpcId one, VpcId other) {
        return landscape.peerings().stream()
                .anyMatch(
                        peering ->
                                (peering.one().equals(one) && peering.other().equals(other))
                                        || (peering.one().equals(other)
                                                && peering.other().equals(one)));
    }
}
