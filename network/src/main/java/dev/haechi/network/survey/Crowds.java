package dev.haechi.network.survey;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.filter.Action;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.atlas.Atlas;
import dev.haechi.network.spans.Spans;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Makes the crowds and domains of a landscape. */
final class Crowds {
    private final Atlas atlas;
    private final Gates gates;
    private final Map<SubnetId, List<Member>> members = new LinkedHashMap<>();

    /**
     * @param atlas of crowds
     */
    Crowds(Atlas atlas) {
        this.atlas = atlas;
        this.gates = new Gates(atlas.index());
        atlas.landscape().instances().forEach(this::add);
        atlas.landscape().loadBalancers().forEach(this::add);
        for (var endpoint : atlas.landscape().endpoints()) {
            add(
                    endpoint.subnet(),
                    new Endpoint.OnEndpoint(endpoint.id()),
                    List.of(endpoint.address()),
                    List.of(),
                    AddressSet.ALL,
                    Spans.ALL);
        }
    }

    private void add(Instance instance) {
        add(
                instance.subnet(),
                new Endpoint.OnInstance(instance.id()),
                instance.addresses(),
                instance.groups(),
                AddressSet.ALL,
                Spans.ALL);
    }

    private void add(LoadBalancer balancer) {
        if (balancer.front() instanceof LoadBalancer.Managed managed) {
            add(
                    managed.subnet(),
                    new Endpoint.OnLoadBalancer(balancer.id()),
                    managed.addresses(),
                    managed.groups(),
                    clients(balancer),
                    listening(balancer));
        }
    }

    /** Who may come to a load balancer. */
    static AddressSet clients(LoadBalancer balancer) {
        return balancer.accessList()
                .map(
                        list ->
                                list.action() == Action.ALLOW
                                        ? list.clients()
                                        : list.clients().complement())
                .orElse(AddressSet.ALL);
    }

    private static Spans listening(LoadBalancer balancer) {
        return Spans.of(
                balancer.listeners().stream()
                        .map(Crowds::service)
                        .reduce(ServiceSet.NONE, ServiceSet::union));
    }

    static ServiceSet service(LoadBalancer.Listener listener) {
        return ServiceSet.of(listener.protocol(), PortRange.of(listener.port().number()));
    }

    private void add(
            SubnetId subnet,
            Endpoint end,
            List<Address> addresses,
            List<GroupId> groups,
            AddressSet clients,
            Spans listening) {
        members.computeIfAbsent(subnet, _ -> new ArrayList<>())
                .add(
                        new Member(
                                end,
                                addresses,
                                gates.of(groups, Direction.INGRESS),
                                gates.of(groups, Direction.EGRESS),
                                clients,
                                listening,
                                atlas.cohort(end).orElseThrow()));
    }

    /**
     * Every domain that has members.
     *
     * @param party whose number a subnet's members have
     */
    List<Domain> domains(ToIntFunction<Endpoint> party) {
        var joined = new Joined(atlas.landscape());
        var domains = new ArrayList<Domain>();
        for (var family : IpFamily.values()) {
            var byDomain = new LinkedHashMap<VpcId, List<Crowd>>();
            for (var place : members.entrySet()) {
                var subnet = atlas.index().subnet(place.getKey()).orElseThrow();
                var some =
                        place.getValue().stream()
                                .filter(one -> one.address(family).isPresent())
                                .toList();
                if (!some.isEmpty()) {
                    var crowds =
                            byDomain.computeIfAbsent(
                                    joined.domain(subnet.vpc()), _ -> new ArrayList<>());
                    int number = party.applyAsInt(some.getFirst().end());
                    crowds.add(new Crowd(crowds.size(), subnet, family, number, some));
                }
            }
            byDomain.values().forEach(crowds -> domains.add(new Domain(family, crowds)));
        }
        return domains;
    }

    /** Every member, by its name. */
    Map<Endpoint, Member> members() {
        var all = new HashMap<Endpoint, Member>();
        members.values().forEach(some -> some.forEach(one -> all.put(one.end(), one)));
        return all;
    }
}
