package dev.haechi.network.search;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.compute.Inspector;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.compute.LoadBalancer.Layer;
import dev.haechi.model.compute.Role;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.LoadBalancerId;
import dev.haechi.network.answer.Relation;
import dev.haechi.network.atlas.Atlas;
import dev.haechi.network.atlas.Origins;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The doors of a landscape, by where they stand. */
public final class Doors {
    private final Atlas atlas;
    private final Map<Endpoint, List<Door>> doors = new LinkedHashMap<>();
    private final Map<InstanceId, List<Id>> inspectorsOn = new LinkedHashMap<>();
    private final Map<LoadBalancerId, List<Id>> inspectorsAt = new LinkedHashMap<>();
    private final Set<InstanceId> proxies = new HashSet<>();
    private final Map<Asked, Set<Endpoint>> towards = new ConcurrentHashMap<>();
    private final Map<Asked, AddressSet> opened = new ConcurrentHashMap<>();

    private record Asked(Endpoint to, Relation relation) {}

    public Doors(Atlas atlas) {
        this.atlas = atlas;
        atlas.landscape().inspectors().forEach(this::add);
        atlas.landscape().loadBalancers().forEach(this::add);
        atlas.landscape().instances().forEach(this::add);
    }

    private void add(Inspector inspector) {
        switch (inspector.placement()) {
            case Inspector.OnInstance(var instance) -> {
                inspectorsOn.computeIfAbsent(instance, _ -> new ArrayList<>()).add(inspector.id());
                if (inspector.kind() == Inspector.Kind.PROXY) {
                    proxies.add(instance);
                }
            }
            case Inspector.Attached(var balancer) ->
                    inspectorsAt
                            .computeIfAbsent(balancer, _ -> new ArrayList<>())
                            .add(inspector.id());
            case Inspector.Inline _ -> {}
        }
    }

    private void add(LoadBalancer balancer) {
        var places = new ArrayList<Id>();
        places.add(balancer.id());
        var at = (Endpoint) new Endpoint.OnLoadBalancer(balancer.id());
        if (balancer.front() instanceof LoadBalancer.OnInstance(var instance)) {
            at = new Endpoint.OnInstance(instance);
            places.addFirst(instance);
            places.addAll(inspectorsOn(instance));
        }
        places.addAll(inspectorsAt.getOrDefault(balancer.id(), List.of()));
        for (var listener : balancer.listeners()) {
            doors.computeIfAbsent(at, _ -> new ArrayList<>())
                    .add(new Door.Listening(balancer, listener, List.copyOf(places)));
        }
    }

    /** A proxy that is no load balancer's front is a forward proxy. */
    private void add(Instance instance) {
        var at = new Endpoint.OnInstance(instance.id());
        boolean inspects = proxies.contains(instance.id());
        if (!inspects && !instance.role().is(Role.PROXY)) {
            return;
        }
        boolean role = instance.role().is(Role.PROXY) && !doors.containsKey(at);
        var cohort = atlas.cohort(at);
        if ((inspects || role) && cohort.isPresent()) {
            var places = new ArrayList<Id>();
            places.add(instance.id());
            places.addAll(inspectorsOn(instance.id()));
            doors.computeIfAbsent(at, _ -> new ArrayList<>())
                    .add(new Door.Proxying(cohort.get(), at, List.copyOf(places)));
        }
    }

    List<Id> inspectorsOn(InstanceId instance) {
        return inspectorsOn.getOrDefault(instance, List.of());
    }

    /** Those that belong to packet-level reach, or all. */
    List<Door> at(Endpoint endpoint, Relation relation) {
        return doors.getOrDefault(endpoint, List.of()).stream()
                .filter(door -> relation == Relation.REACH_PLUS || byPackets(door))
                .toList();
    }

    /** Where the doors stand through which somebody may be reached, whoever opens them. */
    public Set<Endpoint> towards(Endpoint to, Relation relation) {
        return towards.computeIfAbsent(new Asked(to, relation), this::find);
    }

    private Set<Endpoint> find(Asked asked) {
        var found = new LinkedHashSet<Endpoint>();
        var addresses = Origins.written(atlas, asked.to());
        boolean more = true;
        while (more) {
            more = false;
            for (var at : doors.keySet()) {
                if (!found.contains(at) && opened(at, asked.relation()).meets(addresses)) {
                    found.add(at);
                    addresses = addresses.union(Origins.written(atlas, at));
                    more = true;
                }
            }
        }
        return Collections.unmodifiableSet(found);
    }

    /**
     * The addresses that doors at a place open connections to. By address: who has the one that a
     * load balancer writes depends on where it stands.
     */
    private AddressSet opened(Endpoint at, Relation relation) {
        return opened.computeIfAbsent(
                new Asked(at, relation),
                _ ->
                        at(at, relation).stream()
                                .map(this::opened)
                                .reduce(AddressSet.NONE, AddressSet::union));
    }

    private AddressSet opened(Door door) {
        return switch (door) {
            case Door.Proxying _ -> AddressSet.ALL;
            case Door.Listening listening ->
                    listening.listener().targets().stream()
                            .map(target -> new Endpoint.OnInstance(target.instance()))
                            .map(target -> Origins.first(atlas, target))
                            .reduce(AddressSet.NONE, AddressSet::union);
        };
    }

    private static boolean byPackets(Door door) {
        return switch (door) {
            case Door.Listening listening -> listening.balancer().layer() == Layer.L4;
            case Door.Proxying _ -> false;
        };
    }
}
