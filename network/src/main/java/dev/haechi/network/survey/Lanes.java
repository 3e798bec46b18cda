package dev.haechi.network.survey;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.service.PortSet;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.atlas.Atlas;
import dev.haechi.network.atlas.Origin;
import dev.haechi.network.atlas.Sieve;
import dev.haechi.network.course.Course;
import dev.haechi.network.course.Ending;
import dev.haechi.network.course.Forward;
import dev.haechi.network.course.Heading;
import dev.haechi.network.course.Stage;
import dev.haechi.network.course.View;
import dev.haechi.network.flows.FlowBox;
import dev.haechi.network.flows.Portion;
import dev.haechi.network.flows.Services;
import dev.haechi.network.search.Legs;
import dev.haechi.network.spans.Spans;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What routing and ACLs let pass between the crowds of one domain, whatever the groups of their
 * members say. Plain ways are found here, once for all crowds that are alike; what passes a
 * forwarder or an inline firewall is asked of the engine. May be used by several threads.
 */
final class Lanes {
    private static final List<Stretch> OPEN = List.of(Stretch.whole(Spans.ALL));
    private static final Lane WIDE = new Lane(OPEN);
    private static final Lane CLOSED = new Lane(List.of());
    private static final Spans UNANSWERED = Spans.of(Services.UNANSWERED);

    private final Atlas atlas;
    private final Legs legs;
    private final Ways ways;
    private final Acls acls;
    private final Acls.Sayings sayings;
    private final int crowds;
    private final @Nullable Lane[] known;

    /** What passes between two crowds. */
    private record Lane(List<Stretch> stretches) {}

    /**
     * @param atlas of crowds
     * @param sayings what lines say and what comes of them, the same in all domains
     * @param crowds how many the domain has
     */
    Lanes(Atlas atlas, Legs legs, Acls.Sayings sayings, int crowds) {
        this.atlas = atlas;
        this.legs = legs;
        this.sayings = sayings;
        this.ways = new Ways(atlas, crowds);
        this.acls = new Acls(atlas, sayings, crowds);
        this.crowds = crowds;
        this.known = new Lane[crowds * crowds];
    }

    /** From the members of one crowd to those of another, or of the same. */
    List<Stretch> between(Crowd from, Crowd to) {
        if (from.is(to)) {
            return OPEN; // neighbours meet no router
        }
        int at = from.index * crowds + to.index;
        var lane = known[at];
        return (lane == null ? remember(at, from, to) : lane).stretches();
    }

    /** A lane never changes once it is known, so that only who finds a new one has to wait. */
    private synchronized Lane remember(int at, Crowd from, Crowd to) {
        var lane = known[at];
        if (lane == null) {
            lane = lane(find(from, to));
            known[at] = lane;
        }
        return lane;
    }

    @SuppressWarnings("ReferenceEquality") // the one that all share
    private static Lane lane(List<Stretch> stretches) {
        if (stretches == OPEN) {
            return WIDE;
        }
        return stretches.isEmpty() ? CLOSED : new Lane(stretches);
    }

    /** Whether routing alone keeps everything from one crowd from another: quickly known. */
    boolean areClosed(Crowd from, Crowd to) {
        return !from.is(to) && ways.way(from, to) == Ways.Way.FAILS;
    }

    private List<Stretch> find(Crowd from, Crowd to) {
        return switch (ways.way(from, to)) {
            case FAILS -> List.of();
            case ASK -> asked(from, to);
            case PASSES ->
                    switch (ways.way(to, from)) {
                        case ASK -> asked(from, to);
                        case PASSES -> pastAcls(from, to, true);
                        case FAILS -> pastAcls(from, to, false);
                    };
        };
    }

    private List<Stretch> pastAcls(Crowd from, Crowd to, boolean answered) {
        if (Acls.none(from.subnet, to.subnet)) {
            return answered ? OPEN : List.of(Stretch.whole(UNANSWERED));
        }
        var lines = acls.lines(from, to);
        if (lines.isEmpty()) {
            return judged(from, to, answered);
        }
        var key = lines.get();
        key.add(answered ? 1 : 0);
        return sayings.alike(key, () -> whole(judged(from, to, answered)));
    }

    /** The same between any two crowds. */
    private static List<Stretch> whole(List<Stretch> stretches) {
        return stretches.stream()
                .map(one -> new Stretch(null, null, one.services(), one.facts()))
                .toList();
    }

    /** The four ACLs of a connection, applied to all its flows. */
    private List<Stretch> judged(Crowd from, Crowd to, boolean answered) {
        var box = new FlowBox(from.addresses, to.addresses, ServiceSet.ALL, PortSet.ALL);
        var end = new Ending.Arrived(new Ending.Outside(new Endpoint.Internet()));
        var replies =
                answered
                        ? List.of(
                                new Course(
                                        box,
                                        stages(Heading.REPLY, to.subnet, from.subnet),
                                        end,
                                        List.of()))
                        : List.<Course>of();
        var course = new Course(box, stages(Heading.FORWARD, from.subnet, to.subnet), end, replies);
        return stretches(from, to, legs.delivered(course)).toList();
    }

    private List<Stage> stages(Heading heading, Subnet from, Subnet to) {
        return List.of(
                check(atlas.acl(from, Direction.EGRESS), heading),
                check(atlas.acl(to, Direction.INGRESS), heading));
    }

    private static Stage check(Sieve acl, Heading heading) {
        return new Stage.Check(acl, View.AS_WRITTEN, heading);
    }

    private List<Stretch> asked(Crowd from, Crowd to) {
        var found = new ArrayList<Stretch>();
        var box = new FlowBox(AddressSet.ALL, to.addresses, ServiceSet.ALL, PortSet.ALL);
        for (var cohort : from.cohorts()) {
            var origin = new Origin.Inside(cohort, cohort.addresses());
            for (var course : Forward.courses(atlas, origin, box)) {
                if (course.ending() instanceof Ending.Arrived(Ending.Member(var receiver))
                        && receiver.subnet().equals(to.subnet)) {
                    stretches(from, to, legs.delivered(course)).forEach(found::add);
                }
            }
        }
        return found;
    }

    private static Stream<Stretch> stretches(Crowd from, Crowd to, List<Portion> portions) {
        return portions.stream()
                .flatMap(
                        portion ->
                                portion.flows().boxes().stream()
                                        .map(box -> stretch(from, to, box, portion.facts())));
    }

    private static Stretch stretch(Crowd from, Crowd to, FlowBox box, List<String> facts) {
        return new Stretch(
                from.within(box.sources()),
                to.within(box.destinations()),
                Spans.of(box.services()),
                facts);
    }
}
