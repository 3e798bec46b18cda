package dev.haechi.network.survey;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.Id;
import dev.haechi.model.service.PortSet;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.answer.Glance;
import dev.haechi.network.atlas.Cohort;
import dev.haechi.network.atlas.Origin;
import dev.haechi.network.course.Course;
import dev.haechi.network.course.Ending;
import dev.haechi.network.course.Forward;
import dev.haechi.network.flows.FlowBox;
import dev.haechi.network.search.Legs;
import dev.haechi.network.spans.Spans;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What members reach of the internet, at a glance: one question to the engine for each cohort. May
 * be used by several threads.
 */
final class Leaving {
    private final Terrain terrain;
    private final Map<Cohort, List<Exit>> known = new HashMap<>();

    Leaving(Terrain terrain) {
        this.terrain = terrain;
    }

    /** Where exits lead to: many to the same. */
    private final Map<AddressSet, Aim> aims = new HashMap<>();

    /**
     * A way to the internet, whatever groups say.
     *
     * @param aim the addresses that it leads to
     */
    private record Exit(
            List<Id> places, AddressSet sources, Aim aim, Spans services, boolean certain) {}

    /** Addresses outside, and who means those of them that somebody asks about. */
    private static final class Aim {
        private final AddressSet destinations;
        private final IdentityHashMap<AddressSet, Meeting> meetings = new IdentityHashMap<>();

        Aim(AddressSet destinations) {
            this.destinations = destinations;
        }

        Meeting towards(AddressSet some) {
            return meetings.computeIfAbsent(some, one -> new Meeting(destinations.intersect(one)));
        }
    }

    synchronized Glance at(Endpoint from, AddressSet towards, Set<Id> avoided) {
        var member = terrain.members().get(from);
        if (member == null) {
            return Glance.ASK;
        }
        var glance = Glance.NOTHING;
        for (var exit : known.computeIfAbsent(member.cohort(), this::exits)) {
            if (exit.places().stream().noneMatch(avoided::contains)
                    && passes(member, exit, towards)) {
                if (!exit.certain()) {
                    return Glance.ASK;
                }
                glance = Glance.CERTAIN;
            }
        }
        return glance;
    }

    private static boolean passes(Member member, Exit exit, AddressSet towards) {
        if (member.addresses().stream().noneMatch(exit.sources()::contains)) {
            return false;
        }
        var meeting = exit.aim().towards(towards);
        for (var gate : member.out()) {
            for (var rule : gate.rules()) {
                if (meeting.with(rule.peers()) && exit.services().meets(rule.services())) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Exit> exits(Cohort cohort) {
        var exits = new ArrayList<Exit>();
        var origin = new Origin.Inside(cohort, cohort.addresses());
        var box =
                new FlowBox(
                        AddressSet.ALL, terrain.atlas().internet(), ServiceSet.ALL, PortSet.ALL);
        for (var course : Forward.courses(terrain.atlas(), origin, box)) {
            if (course.ending() instanceof Ending.Arrived(Ending.Outside(var end))
                    && end instanceof Endpoint.Internet) {
                add(exits, course);
            }
        }
        return exits;
    }

    private void add(List<Exit> exits, Course course) {
        for (var portion : terrain.legs().delivered(course)) {
            for (var box : portion.flows().boxes()) {
                exits.add(
                        new Exit(
                                Legs.places(course),
                                box.sources(),
                                aims.computeIfAbsent(box.destinations(), Aim::new),
                                Spans.of(box.services()),
                                portion.facts().isEmpty()));
            }
        }
    }
}
