package dev.haechi.network.search;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.id.Id;
import dev.haechi.model.service.PortSet;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.atlas.Atlas;
import dev.haechi.network.atlas.Origin;
import dev.haechi.network.course.Course;
import dev.haechi.network.course.Ending;
import dev.haechi.network.course.Ending.Arrived;
import dev.haechi.network.course.Forward;
import dev.haechi.network.course.Sieving;
import dev.haechi.network.course.Stage;
import dev.haechi.network.course.View;
import dev.haechi.network.flows.FlowBox;
import dev.haechi.network.flows.FlowSet;
import dev.haechi.network.flows.Portion;
import dev.haechi.network.flows.Services;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Legs of connections: what arrives where, filters applied. Remembers what it found. */
public final class Legs {
    private static final FlowSet UNANSWERED = FlowSet.of(services(Services.UNANSWERED));
    private static final FlowSet ANSWERED = FlowSet.of(services(Services.UNANSWERED.complement()));

    private final Atlas atlas;
    private final Sieving sieving;
    private final Map<Origin, List<Leg>> found = new ConcurrentHashMap<>();

    public Legs(Atlas atlas) {
        this.atlas = atlas;
        this.sieving = new Sieving(atlas.internet());
    }

    static FlowBox services(ServiceSet services) {
        return new FlowBox(AddressSet.ALL, AddressSet.ALL, services, PortSet.ALL);
    }

    /** Every leg from an origin, to everywhere, that lets something through. */
    List<Leg> from(Origin origin) {
        return found.computeIfAbsent(origin, one -> from(one, FlowBox.ALL));
    }

    /** Every leg of the flows of a box; not remembered. */
    List<Leg> from(Origin origin, FlowBox box) {
        var legs = new ArrayList<Leg>();
        for (var course : Forward.courses(atlas, origin, box)) {
            if (course.ending() instanceof Arrived(var receiver)) {
                var portions = delivered(course);
                if (!portions.isEmpty()) {
                    legs.add(new Leg(course, receiver, places(course), portions));
                }
            } else if (course.ending() instanceof Ending.Open) {
                legs.add(new Leg(course, new Ending.Nowhere(), places(course), delivered(course)));
            }
        }
        return List.copyOf(legs);
    }

    /** The flows of a course that arrive and are answered. */
    public List<Portion> delivered(Course course) {
        var arrived = through(course, List.of(Portion.certain(FlowSet.of(course.box()))));
        if (course.ending() instanceof Ending.Open(_, var fact)) {
            return arrived.stream().map(portion -> portion.given(fact)).toList();
        }
        if (!(course.ending() instanceof Arrived)) {
            return List.of();
        }
        var delivered = new ArrayList<Portion>();
        for (var portion : arrived) {
            delivered.add(portion.of(portion.flows().intersect(UNANSWERED)));
            var asked = portion.of(portion.flows().intersect(ANSWERED));
            for (var reply : course.replies()) {
                delivered.addAll(back(reply, asked));
            }
        }
        return delivered.stream().filter(portion -> !portion.isEmpty()).toList();
    }

    private List<Portion> back(Course reply, Portion asked) {
        var part = asked.of(asked.flows().intersect(reply.box()));
        return switch (reply.ending()) {
            case Arrived _ -> through(reply, List.of(part));
            case Ending.Lost _ -> List.of();
            case Ending.Open(_, var fact) ->
                    through(reply, List.of(part)).stream().map(one -> one.given(fact)).toList();
        };
    }

    private List<Portion> through(Course course, List<Portion> portions) {
        var left = portions;
        for (var stage : course.stages()) {
            if (stage instanceof Stage.Check check) {
                left =
                        left.stream()
                                .flatMap(portion -> sieving.apply(check, portion).stream())
                                .toList();
            }
        }
        return left.stream().filter(portion -> !portion.isEmpty()).toList();
    }

    /** What a course passes, in order. */
    public static List<Id> places(Course course) {
        var places = new LinkedHashSet<Id>();
        for (var stage : course.stages()) {
            switch (stage) {
                case Stage.Pass(var place, _) -> places.add(place);
                case Stage.NewDestination(var place, _) -> places.add(place);
                case Stage.NewSource(var place, _) -> places.add(place);
                case Stage.Check _, Stage.Took _ -> {}
            }
        }
        return List.copyOf(places);
    }

    /** How addresses look where a course ends. */
    public static View lastView(Course course) {
        return course.stages().stream()
                .filter(Stage.Check.class::isInstance)
                .map(Stage.Check.class::cast)
                .reduce((_, last) -> last)
                .map(Stage.Check::view)
                .orElse(View.AS_WRITTEN);
    }

    public Sieving sieving() {
        return sieving;
    }
}
