package dev.haechi.policy.check.view;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.compute.Role;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.ServiceEndpoint;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.network.Zone;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that has an address in a subnet, in the order of the landscape. */
public final class Places {
    private final LandscapeIndex index;
    private final List<Place> all = new ArrayList<>();
    private final Map<Endpoint, Place> byEnd = new HashMap<>();
    private final Map<Endpoint, List<LoadBalancer>> balancers = new HashMap<>();

    Places(LandscapeIndex index) {
        this.index = index;
        index.landscape().instances().forEach(instance -> all.add(of(instance)));
        index.landscape()
                .loadBalancers()
                .forEach(balancer -> managed(balancer).ifPresent(all::add));
        index.landscape().endpoints().forEach(endpoint -> all.add(of(endpoint)));
        all.forEach(place -> byEnd.putIfAbsent(place.end(), place));
        for (var balancer : index.landscape().loadBalancers()) {
            var front = front(new Endpoint.OnLoadBalancer(balancer.id()));
            balancers.computeIfAbsent(front, _ -> new ArrayList<>()).add(balancer);
        }
    }

    /** The load balancers that answer at a place. */
    public List<LoadBalancer> balancers(Place place) {
        return balancers.getOrDefault(place.end(), List.of());
    }

    public List<Place> all() {
        return Collections.unmodifiableList(all);
    }

    private Place of(Instance instance) {
        return new Place(
                new Endpoint.OnInstance(instance.id()),
                instance.id(),
                instance.subnet(),
                zone(instance.subnet()),
                instance.addresses(),
                instance.role(),
                true,
                !index.balancersOn(instance.id()).isEmpty());
    }

    private Optional<Place> managed(LoadBalancer balancer) {
        return balancer.front() instanceof LoadBalancer.Managed(var subnet, var addresses, _)
                ? Optional.of(
                        new Place(
                                new Endpoint.OnLoadBalancer(balancer.id()),
                                balancer.id(),
                                subnet,
                                zone(subnet),
                                addresses,
                                Fact.known(Role.PROXY),
                                false,
                                true))
                : Optional.empty();
    }

    private Place of(ServiceEndpoint endpoint) {
        return new Place(
                new Endpoint.OnEndpoint(endpoint.id()),
                endpoint.id(),
                endpoint.subnet(),
                zone(endpoint.subnet()),
                List.of(endpoint.address()),
                Fact.known(Role.PROXY),
                false,
                false);
    }

    public Fact<Zone> zone(SubnetId id) {
        return index.subnet(id).map(Subnet::zone).orElseGet(() -> Fact.unknown("subnet " + id));
    }

    /** What is missing where a place's zone is. */
    public String zoneFact(Place place) {
        return "zone of subnet " + place.subnet();
    }

    /** Whether one of the ends is this place; a load balancer stands where its front stands. */
    public boolean has(List<Endpoint> ends, Place place) {
        return ends.stream().map(this::front).anyMatch(place.end()::equals);
    }

    /** The place of an end inside the estate; empty for what is outside or not there. */
    public Optional<Place> at(Endpoint end) {
        return Optional.ofNullable(byEnd.get(front(end)));
    }

    /** The place of an instance. */
    public Optional<Place> at(InstanceId instance) {
        return at(new Endpoint.OnInstance(instance));
    }

    public Optional<Subnet> subnet(Place place) {
        return place.subnet() instanceof SubnetId id ? index.subnet(id) : Optional.empty();
    }

    /** The public addresses that stand for a place. */
    public AddressSet floating(Place place) {
        return AddressSet.ofAddresses(
                index.landscape().floatingIps().stream()
                        .filter(
                                ip ->
                                        ip.holder()
                                                .filter(holder -> holds(holder, place))
                                                .isPresent())
                        .map(FloatingIp::address)
                        .toList());
    }

    private boolean holds(FloatingIp.Holder holder, Place place) {
        return switch (holder) {
            case FloatingIp.OnInstance(var id) -> place.id().equals(id);
            case FloatingIp.OnLoadBalancer(var id) ->
                    has(List.of(new Endpoint.OnLoadBalancer(id)), place);
            case FloatingIp.OnNat _ -> false;
        };
    }

    Endpoint front(Endpoint end) {
        return end instanceof Endpoint.OnLoadBalancer(var id)
                        && index.loadBalancer(id).map(LoadBalancer::front).orElse(null)
                                instanceof LoadBalancer.OnInstance(var instance)
                ? new Endpoint.OnInstance(instance)
                : end;
    }
}
