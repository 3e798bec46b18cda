package dev.haechi.network;

import dev.haechi.model.address.Address;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.Subnet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Groups the interfaces of a landscape into cohorts. */
final class Cohorts {
    private final Landscape landscape;
    private final Lowering lowering;
    private final Function<SubnetId, @Nullable Subnet> subnets;
    private final Map<FloatingIp.Holder, List<FloatingIp>> held = new LinkedHashMap<>();

    /** What makes two instances alike; {@code alone} is the id of one that is like no other. */
    private record Kind(SubnetId subnet, TreeSet<String> groups, Optional<InstanceId> alone) {}

    Cohorts(Landscape landscape, Lowering lowering, Function<SubnetId, @Nullable Subnet> subnets) {
        this.landscape = landscape;
        this.lowering = lowering;
        this.subnets = subnets;
        for (var floating : landscape.floatingIps()) {
            floating.holder()
                    .ifPresent(
                            holder ->
                                    held.computeIfAbsent(where(holder), _ -> new ArrayList<>())
                                            .add(floating));
        }
    }

    /** A proxy on an instance holds what its instance holds. */
    private FloatingIp.Holder where(FloatingIp.Holder holder) {
        return holder instanceof FloatingIp.OnLoadBalancer(var id)
                ? landscape.loadBalancers().stream()
                        .filter(balancer -> balancer.id().equals(id))
                        .map(LoadBalancer::front)
                        .filter(LoadBalancer.OnInstance.class::isInstance)
                        .map(LoadBalancer.OnInstance.class::cast)
                        .findFirst()
                        .<FloatingIp.Holder>map(
                                front -> new FloatingIp.OnInstance(front.instance()))
                        .orElse(holder)
                : holder;
    }

    /** In the order of the landscape: instances, load balancers, endpoints. */
    List<Cohort> all() {
        var cohorts = new ArrayList<Cohort>();
        var byKind = new LinkedHashMap<Kind, List<Instance>>();
        for (var instance : landscape.instances()) {
            byKind.computeIfAbsent(kind(instance), _ -> new ArrayList<>()).add(instance);
        }
        byKind.values().forEach(alike -> addInstances(cohorts, alike));
        landscape.loadBalancers().forEach(balancer -> addBalancer(cohorts, balancer));
        for (var endpoint : landscape.endpoints()) {
            var subnet = subnets.apply(endpoint.subnet());
            if (subnet != null) {
                cohorts.add(
                        new Cohort(
                                endpoint.id(),
                                subnet,
                                Map.of(
                                        new Endpoint.OnEndpoint(endpoint.id()),
                                        List.of(endpoint.address())),
                                List.of(),
                                Sieve.open(endpoint.id(), Direction.EGRESS),
                                List.of(),
                                false));
            }
        }
        return cohorts;
    }

    private Kind kind(Instance instance) {
        boolean alone =
                instance.forwards() || held.containsKey(new FloatingIp.OnInstance(instance.id()));
        var groups = new TreeSet<String>();
        instance.groups().forEach(group -> groups.add(group.value()));
        return new Kind(
                instance.subnet(), groups, alone ? Optional.of(instance.id()) : Optional.empty());
    }

    private void addInstances(List<Cohort> cohorts, List<Instance> alike) {
        var first = alike.getFirst();
        var members = new LinkedHashMap<Endpoint, List<Address>>();
        alike.forEach(one -> members.put(new Endpoint.OnInstance(one.id()), one.addresses()));
        add(
                cohorts,
                first.id(),
                first.subnet(),
                first.groups(),
                members,
                List.of(),
                held.getOrDefault(new FloatingIp.OnInstance(first.id()), List.of()),
                first.forwards());
    }

    private void addBalancer(List<Cohort> cohorts, LoadBalancer balancer) {
        if (balancer.front() instanceof LoadBalancer.Managed front) {
            add(
                    cohorts,
                    balancer.id(),
                    front.subnet(),
                    front.groups(),
                    Map.of(new Endpoint.OnLoadBalancer(balancer.id()), front.addresses()),
                    List.of(Lowering.clients(balancer), Lowering.listeners(balancer)),
                    held.getOrDefault(new FloatingIp.OnLoadBalancer(balancer.id()), List.of()),
                    false);
        }
    }

    private void add(
            List<Cohort> cohorts,
            Id id,
            SubnetId subnetId,
            List<GroupId> groups,
            Map<Endpoint, List<Address>> members,
            List<Sieve> further,
            List<FloatingIp> floatingIps,
            boolean forwards) {
        var subnet = subnets.apply(subnetId);
        if (subnet == null) {
            return;
        }
        var arrival = new ArrayList<Sieve>();
        arrival.add(lowering.groups(id, subnet.vpc(), groups, Direction.INGRESS));
        arrival.addAll(further);
        cohorts.add(
                new Cohort(
                        id,
                        subnet,
                        members,
                        arrival,
                        lowering.groups(id, subnet.vpc(), groups, Direction.EGRESS),
                        floatingIps,
                        forwards));
    }
}
