package dev.haechi.network.search;

import dev.haechi.model.compute.Inspector;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.compute.LoadBalancer.Layer;
import dev.haechi.model.compute.Role;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.InstanceId;
import dev.haechi.network.answer.Relation;
import dev.haechi.network.atlas.Atlas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The doors of a landscape, by where they stand. */
public final class Doors {
    private final Atlas atlas;
    private final Map<Endpoint, List<Door>> doors = new LinkedHashMap<>();
    private final Map<InstanceId, List<Id>> inspectorsOn = new LinkedHashMap<>();

    public Doors(Atlas atlas) {
        this.atlas = atlas;
        for (var inspector : atlas.landscape().inspectors()) {
            if (inspector.placement() instanceof Inspector.OnInstance(var instance)) {
                inspectorsOn.computeIfAbsent(instance, _ -> new ArrayList<>()).add(inspector.id());
            }
        }
        atlas.landscape().loadBalancers().forEach(this::add);
        atlas.landscape().instances().forEach(this::add);
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
        for (var inspector : atlas.landscape().inspectors()) {
            if (inspector.placement() instanceof Inspector.Attached(var id)
                    && id.equals(balancer.id())) {
                places.add(inspector.id());
            }
        }
        for (var listener : balancer.listeners()) {
            doors.computeIfAbsent(at, _ -> new ArrayList<>())
                    .add(new Door.Listening(balancer, listener, List.copyOf(places)));
        }
    }

    /** A proxy that is no load balancer's front is a forward proxy. */
    private void add(Instance instance) {
        var at = new Endpoint.OnInstance(instance.id());
        boolean inspects =
                atlas.landscape().inspectors().stream()
                        .filter(inspector -> inspector.kind() == Inspector.Kind.PROXY)
                        .map(Inspector::placement)
                        .anyMatch(new Inspector.OnInstance(instance.id())::equals);
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

    private static boolean byPackets(Door door) {
        return switch (door) {
            case Door.Listening listening -> listening.balancer().layer() == Layer.L4;
            case Door.Proxying _ -> false;
        };
    }
}
