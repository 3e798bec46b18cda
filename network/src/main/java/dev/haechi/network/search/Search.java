package dev.haechi.network.search;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.PortSet;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.answer.Path;
import dev.haechi.network.answer.Relation;
import dev.haechi.network.atlas.Atlas;
import dev.haechi.network.atlas.Origin;
import dev.haechi.network.atlas.Origins;
import dev.haechi.network.course.Ending.Member;
import dev.haechi.network.course.Ending.Nowhere;
import dev.haechi.network.course.Ending.Outside;
import dev.haechi.network.course.Heading;
import dev.haechi.network.course.Stage;
import dev.haechi.network.flows.FlowBox;
import dev.haechi.network.flows.FlowSet;
import dev.haechi.network.flows.Portion;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the paths from an endpoint, through doors where the relation allows them. */
public final class Search {
    private final Atlas atlas;
    private final Legs legs;
    private final Doors doors;
    private final Relation relation;
    private final Set<Id> avoided;

    /**
     * @param avoided places that a path must not pass
     */
    public Search(Atlas atlas, Legs legs, Doors doors, Relation relation, Set<Id> avoided) {
        this.atlas = atlas;
        this.legs = legs;
        this.doors = doors;
        this.relation = relation;
        this.avoided = avoided;
    }

    /** What a door is reached by: the way to it and the client's flows. */
    private record Reached(Door door, Path path) {}

    /** Everything that somebody reaches, with the path to it. */
    public List<Arrival> arrivals(Endpoint from) {
        return arrivals(from, AddressSet.ALL);
    }

    /**
     * The same of what matters to one receiver: more may be among them, but of him it is all. For a
     * landscape where packets come to nobody but to whom they are written.
     */
    public List<Arrival> arrivals(Endpoint from, Endpoint to) {
        var written = Origins.written(atlas, to);
        for (var door : doors.towards(to, relation)) {
            written = written.union(Origins.written(atlas, door));
        }
        return arrivals(from, written);
    }

    private List<Arrival> arrivals(Endpoint from, AddressSet written) {
        var result = new ArrayList<Arrival>();
        var open = new ArrayDeque<Reached>();
        for (var found : from(from, written)) {
            result.add(found.arrival());
            open.addAll(found.doors());
        }
        goOn(open, result);
        return result;
    }

    /** What is reached through each listener at a place, whoever comes to it. */
    public List<Onward> onward(Endpoint at) {
        var all = new ArrayList<Onward>();
        for (var door : doors.at(at, relation)) {
            if (door instanceof Door.Listening(var balancer, var listener, _)) {
                var anybody = new Path.Connection(at, FlowSet.ALL);
                var open = new ArrayDeque<Reached>();
                open.add(new Reached(door, new Path(List.of(), List.of(anybody), List.of())));
                var arrivals = new ArrayList<Arrival>();
                goOn(open, arrivals);
                all.add(new Onward(balancer, listener, arrivals));
            }
        }
        return all;
    }

    private void goOn(ArrayDeque<Reached> open, List<Arrival> result) {
        var visited = new LinkedHashMap<Door, List<Path>>();
        while (!open.isEmpty()) {
            var reached = open.poll();
            if (isNew(visited, reached)) {
                step(reached, result, open);
            }
        }
    }

    /** A door is opened again only for flows that did not come to it before, or not certainly. */
    private static boolean isNew(Map<Door, List<Path>> visited, Reached reached) {
        var before = visited.computeIfAbsent(reached.door(), _ -> new ArrayList<>());
        var path = reached.path();
        for (var seen : before) {
            boolean atLeastAsCertain = seen.certain() || !path.certain();
            if (atLeastAsCertain && seen.flows().containsAll(path.flows())) {
                return false;
            }
        }
        before.add(path);
        return true;
    }

    /** What one connection reaches: somebody, and the doors where that is. */
    private record Found(Arrival arrival, List<Reached> doors) {}

    private List<Found> from(Endpoint from, AddressSet written) {
        var origin = Origins.of(atlas, from);
        if (origin.isEmpty()) {
            return List.of();
        }
        var sources = Origins.sources(atlas, from);
        var found = new ArrayList<Found>();
        for (var leg : legsTo(origin.get(), written)) {
            if (leg.places().stream().noneMatch(avoided::contains)) {
                for (var portion : leg.portions()) {
                    found.addAll(split(new Taking(leg, from), portion, sources));
                }
            }
        }
        return found;
    }

    private List<Leg> legsTo(Origin origin, AddressSet written) {
        return written.equals(AddressSet.ALL)
                ? legs.from(origin)
                : legs.from(
                        origin, new FlowBox(AddressSet.ALL, written, ServiceSet.ALL, PortSet.ALL));
    }

    /** A leg, and who takes it. */
    private record Taking(Leg leg, Endpoint from) {}

    private List<Found> split(Taking taking, Portion portion, AddressSet sources) {
        var flows =
                portion.flows()
                        .intersect(
                                new FlowBox(sources, AddressSet.ALL, ServiceSet.ALL, PortSet.ALL));
        var own = portion.of(flows);
        return switch (taking.leg().receiver()) {
            case Outside(var endpoint) -> found(taking, own, endpoint, List.of());
            case Nowhere _ ->
                    Origins.all(atlas).stream()
                            .flatMap(to -> found(taking, towards(own, to), to, List.of()).stream())
                            .toList();
            case Member(var cohort) -> {
                var all = new ArrayList<Found>();
                for (var member : cohort.members().keySet()) {
                    var part = cohort.single() ? own : towards(own, member);
                    all.addAll(found(taking, part, member, reached(taking, part, member)));
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

    private List<Found> found(Taking taking, Portion portion, Endpoint to, List<Reached> doors) {
        return portion.isEmpty()
                ? List.of()
                : List.of(new Found(new Arrival(to, path(taking, portion)), doors));
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

    private void step(Reached reached, List<Arrival> result, ArrayDeque<Reached> open) {
        var door = reached.door();
        var next =
                switch (door) {
                    case Door.Proxying(_, var instance, _) -> from(instance, AddressSet.ALL);
                    case Door.Listening(var balancer, var listener, _) ->
                            listener.targets().stream()
                                    .flatMap(target -> behind(balancer, listener, target).stream())
                                    .toList();
                };
        // The same client's flows, now one door further.
        for (var found : next) {
            var path = reached.path().then(door.places(), found.arrival().path());
            result.add(new Arrival(found.arrival().to(), path));
            for (var further : found.doors()) {
                open.add(
                        new Reached(
                                further.door(),
                                reached.path().then(door.places(), further.path())));
            }
        }
    }

    /** The connection that a load balancer opens to a target: from its own first address. */
    private List<Found> behind(
            LoadBalancer balancer, LoadBalancer.Listener listener, LoadBalancer.Target target) {
        var service = ServiceSet.of(listener.protocol(), PortRange.of(target.port().number()));
        var instance = new Endpoint.OnInstance(target.instance());
        var own = new Endpoint.OnLoadBalancer(balancer.id());
        var opened =
                new FlowBox(
                        Origins.first(atlas, own),
                        Origins.first(atlas, instance),
                        service,
                        PortSet.EPHEMERAL);
        var found = new ArrayList<Found>();
        var origin = Origins.of(atlas, own);
        if (origin.isEmpty() || opened.isEmpty()) {
            return found;
        }
        for (var leg : legs.from(origin.get(), opened)) {
            if (leg.places().stream().noneMatch(avoided::contains)) {
                for (var portion : leg.portions()) {
                    found.addAll(split(new Taking(leg, own), portion, AddressSet.ALL));
                }
            }
        }
        return found;
    }
}
