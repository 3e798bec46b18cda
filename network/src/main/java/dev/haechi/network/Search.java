package dev.haechi.network;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.Ending.Member;
import dev.haechi.network.Ending.Nowhere;
import dev.haechi.network.Ending.Outside;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the paths between two endpoints, through doors where the relation allows them. */
final class Search {
    private final Atlas atlas;
    private final Legs legs;
    private final Doors doors;
    private final Relation relation;
    private final Set<Id> avoided;

    /**
     * @param avoided places that a path must not pass
     */
    Search(Atlas atlas, Legs legs, Doors doors, Relation relation, Set<Id> avoided) {
        this.atlas = atlas;
        this.legs = legs;
        this.doors = doors;
        this.relation = relation;
        this.avoided = avoided;
    }

    /** What a door is reached by: the way to it and the client's flows. */
    private record Reached(Door door, Path path) {}

    List<Path> paths(Endpoint from, Endpoint to) {
        var result = new ArrayList<Path>();
        var open = new ArrayDeque<Reached>();
        for (var found : from(from, to)) {
            if (found.arrives()) {
                result.add(found.path());
            }
            open.addAll(found.doors());
        }
        var visited = new LinkedHashMap<Door, List<FlowSet>>();
        while (!open.isEmpty()) {
            var reached = open.poll();
            if (isNew(visited, reached)) {
                step(reached, to, result, open);
            }
        }
        return result;
    }

    /** A door is opened again only for flows that did not come to it before. */
    private static boolean isNew(Map<Door, List<FlowSet>> visited, Reached reached) {
        var before = visited.computeIfAbsent(reached.door(), _ -> new ArrayList<>());
        var flows = reached.path().flows();
        if (before.stream().anyMatch(seen -> seen.containsAll(flows))) {
            return false;
        }
        before.add(flows);
        return true;
    }

    /** What one connection reaches: perhaps the receiver, perhaps doors. */
    private record Found(boolean arrives, Path path, List<Reached> doors) {}

    private List<Found> from(Endpoint from, Endpoint to) {
        var origin = Origins.of(atlas, from);
        if (origin.isEmpty()) {
            return List.of();
        }
        var sources = Origins.sources(atlas, from);
        var found = new ArrayList<Found>();
        for (var leg : legs.from(origin.get())) {
            if (leg.places().stream().noneMatch(avoided::contains)) {
                leg.portions()
                        .forEach(
                                portion ->
                                        found.addAll(
                                                split(
                                                        new Taking(leg, from),
                                                        portion,
                                                        sources,
                                                        to)));
            }
        }
        return found;
    }

    /** A leg, and who takes it. */
    private record Taking(Leg leg, Endpoint from) {}

    private List<Found> split(Taking taking, Portion portion, AddressSet sources, Endpoint to) {
        var flows =
                portion.flows()
                        .intersect(
                                new FlowBox(sources, AddressSet.ALL, ServiceSet.ALL, PortSet.ALL));
        var own = portion.of(flows);
        return switch (taking.leg().receiver()) {
            case Outside(var endpoint) -> found(taking, own, endpoint.equals(to), List.of());
            case Nowhere _ -> found(taking, towards(own, to), true, List.of());
            case Member(var cohort) -> {
                var all = new ArrayList<Found>();
                for (var member : cohort.members().keySet()) {
                    var part = cohort.single() ? own : towards(own, member);
                    all.addAll(
                            found(taking, part, member.equals(to), reached(taking, part, member)));
                }
                yield all;
            }
        };
    }

    private Portion towards(Portion portion, Endpoint member) {
        return portion.of(
                portion.flows()
                        .intersect(
                                new FlowBox(
                                        AddressSet.ALL,
                                        Origins.written(atlas, member),
                                        ServiceSet.ALL,
                                        PortSet.ALL)));
    }

    private List<Found> found(
            Taking taking, Portion portion, boolean arrives, List<Reached> doors) {
        return portion.isEmpty()
                ? List.of()
                : List.of(new Found(arrives, path(taking, portion), doors));
    }

    private Path path(Taking taking, Portion portion) {
        var places = new LinkedHashSet<Id>();
        for (var place : taking.leg().places()) {
            places.add(place);
            if (place instanceof InstanceId instance) {
                places.addAll(doors.inspectorsOn(instance));
            }
        }
        return new Path(
                List.copyOf(places),
                List.of(new Path.Connection(taking.from(), portion.flows())),
                portion.facts());
    }

    private List<Reached> reached(Taking taking, Portion portion, Endpoint member) {
        var reached = new ArrayList<Reached>();
        for (var door : doors.at(member, relation)) {
            if (door.places().stream().noneMatch(avoided::contains)) {
                for (var part : taken(taking.leg(), portion, door)) {
                    reached.add(new Reached(door, path(taking, part)));
                }
            }
        }
        return reached;
    }

    /** What of the flows a door takes: its service, and clients that it admits. */
    private List<Portion> taken(Leg leg, Portion portion, Door door) {
        return switch (door) {
            case Door.Proxying _ -> List.of(portion);
            case Door.Listening(var balancer, var listener, _) -> {
                var service =
                        ServiceSet.of(listener.protocol(), PortRange.of(listener.port().number()));
                var asked = portion.of(portion.flows().intersect(Legs.services(service)));
                var check =
                        new Stage.Check(
                                atlas.sieves().clients(balancer), leg.lastView(), Heading.FORWARD);
                yield asked.isEmpty() ? List.of() : legs.sieving().apply(check, asked);
            }
        };
    }

    private void step(Reached reached, Endpoint to, List<Path> result, ArrayDeque<Reached> open) {
        switch (reached.door()) {
            case Door.Proxying(var _, var instance, var places) -> {
                for (var found : from(instance, to)) {
                    onward(reached, places, found, result, open);
                }
            }
            case Door.Listening(var balancer, var listener, var places) -> {
                for (var target : listener.targets()) {
                    for (var found : behind(balancer, listener, target, to)) {
                        onward(reached, places, found, result, open);
                    }
                }
            }
        }
    }

    /** The same client's flows, now one door further. */
    private static void onward(
            Reached reached,
            List<Id> places,
            Found found,
            List<Path> result,
            ArrayDeque<Reached> open) {
        if (found.arrives()) {
            result.add(reached.path().then(places, found.path()));
        }
        for (var next : found.doors()) {
            open.add(new Reached(next.door(), reached.path().then(places, next.path())));
        }
    }

    /** The connection that a load balancer opens to a target: from its own first address. */
    private List<Found> behind(
            LoadBalancer balancer,
            LoadBalancer.Listener listener,
            LoadBalancer.Target target,
            Endpoint to) {
        var service = ServiceSet.of(listener.protocol(), PortRange.of(target.port().number()));
        var instance = new Endpoint.OnInstance(target.instance());
        var own = new Endpoint.OnLoadBalancer(balancer.id());
        var opened =
                new FlowBox(
                        Origins.first(atlas, own),
                        Origins.first(atlas, instance),
                        service,
                        Services.EPHEMERAL);
        var found = new ArrayList<Found>();
        var origin = Origins.of(atlas, own);
        if (origin.isEmpty() || opened.isEmpty()) {
            return found;
        }
        for (var leg : legs.from(origin.get())) {
            if (leg.places().stream().anyMatch(avoided::contains)) {
                continue;
            }
            for (var portion : leg.portions()) {
                var part = portion.of(portion.flows().intersect(opened));
                found.addAll(split(new Taking(leg, own), part, AddressSet.ALL, to));
            }
        }
        return found;
    }
}
