package dev.haechi.network.atlas;

import dev.haechi.model.address.Address;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.ServiceEndpoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Groups the interfaces of a landscape into cohorts. */
final class Cohorts {
    private final LandscapeIndex index;
    private final Sieves sieves;
    private final boolean crowds;
    private final Map<FloatingIp.Holder, List<FloatingIp>> held = new LinkedHashMap<>();

    /** What makes two instances alike; {@code alone} is the id of one that is like no other. */
    private record Kind(SubnetId subnet, TreeSet<String> groups, Optional<InstanceId> alone) {}

    /**
     * @param crowds whether security groups are left out, except those of who forwards
     */
    Cohorts(LandscapeIndex index, Sieves sieves, boolean crowds) {
        this.index = index;
        this.sieves = sieves;
        this.crowds = crowds;
        for (var floating : index.landscape().floatingIps()) {
            floating.holder()
                    .ifPresent(
                            holder ->
                                    held.computeIfAbsent(where(holder), _ -> new ArrayList<>())
                                            .add(floating));
        }
    }

    /** A proxy on an instance holds what its instance holds. */
    private FloatingIp.Holder where(FloatingIp.Holder holder) {
        if (holder instanceof FloatingIp.OnLoadBalancer(var id)) {
            var front = index.loadBalancer(id).map(LoadBalancer::front);
            if (front.isPresent() && front.get() instanceof LoadBalancer.OnInstance(var instance)) {
                return new FloatingIp.OnInstance(instance);
            }
        }
        return holder;
    }

    /** In the order of the landscape: instances, load balancers, endpoints. */
    List<Cohort> all() {
        var cohorts = new ArrayList<Cohort>();
        var byKind = new LinkedHashMap<Kind, List<Instance>>();
        for (var instance : index.landscape().instances()) {
            byKind.computeIfAbsent(kind(instance), _ -> new ArrayList<>()).add(instance);
        }
        byKind.values().forEach(alike -> addInstances(cohorts, alike));
        index.landscape().loadBalancers().forEach(balancer -> addBalancer(cohorts, balancer));
        index.landscape().endpoints().forEach(endpoint -> addEndpoint(cohorts, endpoint));
        return cohorts;
    }

    private void addEndpoint(List<Cohort> cohorts, ServiceEndpoint endpoint) {
        add(
                cohorts,
                endpoint.id(),
                endpoint.subnet(),
                List.of(),
                Map.of(new Endpoint.OnEndpoint(endpoint.id()), List.of(endpoint.address())),
                List.of(),
                List.of(),
                false);
    }

    private Kind kind(Instance instance) {
        boolean alone =
                instance.forwards() || held.containsKey(new FloatingIp.OnInstance(instance.id()));
        var groups = new TreeSet<String>();
        if (!crowds) {
            instance.groups().forEach(group -> groups.add(group.value()));
        }
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
                    List.of(sieves.clients(balancer), Sieves.listeners(balancer)),
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
        var subnet = index.subnet(subnetId);
        if (subnet.isEmpty()) {
            return;
        }
        var filtering = crowds && !forwards ? List.<GroupId>of() : groups;
        var arrival = new ArrayList<Sieve>();
        arrival.add(sieves.groups(id, filtering, Direction.INGRESS));
        arrival.addAll(further);
        cohorts.add(
                new Cohort(
                        id,
                        subnet.get(),
                        members,
                        arrival,
                        sieves.groups(id, filtering, Direction.EGRESS),
                        floatingIps,
                        forwards));
    }
}
