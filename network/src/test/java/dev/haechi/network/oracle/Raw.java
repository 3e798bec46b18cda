package dev.haechi.network.oracle;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.InternetGateway;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.network.Vpc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Looks things up in a landscape, the plain way. */
final class Raw {
    private final Landscape landscape;
    private final List<Node> nodes;

    Raw(Landscape landscape) {
        this.landscape = landscape;
        this.nodes = listNodes();
    }

    Landscape landscape() {
        return landscape;
    }

    /** Everything with addresses. */
    List<Node> nodes() {
        return nodes;
    }

    /** Something with addresses in a subnet. */
    record Node(
            Endpoint endpoint,
            SubnetId subnet,
            List<Address> addresses,
            List<GroupId> groups,
            boolean forwards) {}

    static <T> T find(List<T> all, Function<T, Id> id, Id wanted) {
        return all.stream().filter(one -> id.apply(one).equals(wanted)).findFirst().orElseThrow();
    }

    Subnet subnet(SubnetId id) {
        return find(landscape.subnets(), Subnet::id, id);
    }

    VpcId vpcOf(Node node) {
        return subnet(node.subnet()).vpc();
    }

    private List<Node> listNodes() {
        var nodes = new ArrayList<Node>();
        for (var instance : landscape.instances()) {
            nodes.add(node(instance));
        }
        for (var balancer : landscape.loadBalancers()) {
            if (balancer.front() instanceof LoadBalancer.Managed managed) {
                nodes.add(
                        new Node(
                                new Endpoint.OnLoadBalancer(balancer.id()),
                                managed.subnet(),
                                managed.addresses(),
                                managed.groups(),
                                false));
            }
        }
        for (var service : landscape.endpoints()) {
            nodes.add(
                    new Node(
                            new Endpoint.OnEndpoint(service.id()),
                            service.subnet(),
                            List.of(service.address()),
                            List.of(),
                            false));
        }
        return nodes;
    }

    private static Node node(Instance instance) {
        return new Node(
                new Endpoint.OnInstance(instance.id()),
                instance.subnet(),
                instance.addresses(),
                instance.groups(),
                instance.forwards());
    }

    Optional<Node> node(Endpoint endpoint) {
        var at = front(endpoint);
        return nodes().stream().filter(node -> node.endpoint().equals(at)).findFirst();
    }

    /** The instance that a proxy stands on, or the same. */
    Endpoint front(Endpoint endpoint) {
        for (var balancer : landscape.loadBalancers()) {
            if (endpoint.equals(new Endpoint.OnLoadBalancer(balancer.id()))
                    && balancer.front() instanceof LoadBalancer.OnInstance(var instance)) {
                return new Endpoint.OnInstance(instance);
            }
        }
        return endpoint;
    }

    Optional<Node> ownerIn(Subnet subnet, Address address) {
        return nodes().stream()
                .filter(node -> node.subnet().equals(subnet.id()))
                .filter(node -> node.addresses().contains(address))
                .findFirst();
    }

    Optional<Subnet> subnetOf(VpcId vpc, Address address) {
        return landscape.subnets().stream()
                .filter(subnet -> subnet.vpc().equals(vpc))
                .filter(subnet -> contains(subnet.cidrs(), address))
                .findFirst();
    }

    static boolean contains(List<Cidr> blocks, Address address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }

    boolean inVpc(VpcId id, Address address) {
        return contains(find(landscape.vpcs(), Vpc::id, id).cidrs(), address);
    }

    boolean isInternet(Address address) {
        return landscape.vpcs().stream().noneMatch(vpc -> contains(vpc.cidrs(), address))
                && landscape.externals().stream()
                        .noneMatch(external -> external.addresses().contains(address))
                && landscape.floatingIps().stream()
                        .noneMatch(floating -> floating.address().equals(address));
    }

    Optional<Address> floatingIpOf(Endpoint holder, IpFamily family) {
        return landscape.floatingIps().stream()
                .filter(one -> one.holder().map(this::endpoint).filter(holder::equals).isPresent())
                .map(FloatingIp::address)
                .filter(address -> address.family() == family)
                .findFirst();
    }

    Endpoint endpoint(FloatingIp.Holder holder) {
        return switch (holder) {
            case FloatingIp.OnInstance(var id) -> new Endpoint.OnInstance(id);
            case FloatingIp.OnLoadBalancer(var id) -> front(new Endpoint.OnLoadBalancer(id));
            case FloatingIp.OnNat(var id) -> new Endpoint.OnEndpoint(id);
        };
    }

    Optional<InternetGateway> gatewayOf(VpcId vpc) {
        return landscape.internetGateways().stream()
                .filter(gateway -> gateway.vpc().equals(vpc))
                .findFirst();
    }

    static Optional<Address> first(List<Address> addresses, IpFamily family) {
        return addresses.stream().filter(address -> address.family() == family).findFirst();
    }
}
