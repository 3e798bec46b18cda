package dev.haechi.network.answer;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.flow.Trace;
import dev.haechi.model.id.Id;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.service.Service;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The questions that a landscape is asked. Answers hold for every packet, not for samples. */
public interface Reachability {
    /** What is asked about. */
    Landscape landscape();

    /** The same by names. Costs O(size of the landscape) where none is at hand. */
    default LandscapeIndex index() {
        return LandscapeIndex.of(landscape());
    }

    /**
     * Everybody who can open or take connections, in the order of the landscape: instances, managed
     * load balancers, managed services, named networks, the internet.
     */
    List<Endpoint> endpoints();

    /** What of one place reaches another; nothing when they are the same or not there. */
    Answer answer(Relation relation, Endpoint from, Endpoint to);

    /** The same as if the avoided places were not there. */
    Answer avoiding(Relation relation, Endpoint from, Endpoint to, Set<Id> avoided);

    /** The same for who asks about many receivers. */
    default Function<Endpoint, Answer> avoiding(Relation relation, Endpoint from, Set<Id> avoided) {
        return to -> avoiding(relation, from, to, avoided);
    }

    /** What packets of one place reach another. */
    default Answer reach(Endpoint from, Endpoint to) {
        return answer(Relation.REACH, from, to);
    }

    /** The same, through proxies too. */
    default Answer reachPlus(Endpoint from, Endpoint to) {
        return answer(Relation.REACH_PLUS, from, to);
    }

    /** What the internet reaches by packets; named networks are not the internet. */
    default Answer exposed(Endpoint to) {
        return reach(new Endpoint.Internet(), to);
    }

    /** What the internet reaches, through proxies too. */
    default Answer exposedPlus(Endpoint to) {
        return reachPlus(new Endpoint.Internet(), to);
    }

    /**
     * What can be said at once of what a place reaches of the internet. Cheaper than {@link
     * #avoiding} for large landscapes, and never wrong.
     *
     * @param towards the part of the internet that is meant
     * @param avoided places that a path must not pass
     */
    default Glance leaving(Relation relation, Endpoint from, AddressSet towards, Set<Id> avoided) {
        return Glance.ASK;
    }

    /**
     * What can be said at once of the packets of one place that reach another. Cheaper than {@link
     * #reach} for large landscapes, and never wrong.
     */
    default Passing passing(Endpoint from, Endpoint to) {
        return Passing.UNKNOWN;
    }

    /**
     * A question that is asked of many senders: those whom one reaches by packets, or may, of those
     * that are wanted, in their order. Whoever is not among them is not reached. May name somebody,
     * to be asked about, who is not.
     *
     * @param wanted each once
     */
    default Function<Endpoint, List<Receiver>> receivers(List<Endpoint> wanted) {
        var there = Set.copyOf(endpoints());
        var all =
                IntStream.range(0, wanted.size())
                        .filter(number -> there.contains(wanted.get(number)))
                        .mapToObj(number -> new Receiver(number, wanted.get(number), Glance.ASK))
                        .toList();
        return _ -> all;
    }

    /**
     * Whether every way between two places, through proxies too, passes one of some places; a way
     * passes its own ends.
     */
    default Waypoint waypoint(Endpoint from, Endpoint to, Set<? extends Id> places) {
        var all = reachPlus(from, to);
        if (all.paths().isEmpty()) {
            return new Waypoint.NoPath();
        }
        if (places.stream().anyMatch(place -> is(from, place) || is(to, place))) {
            return new Waypoint.Always(all.paths());
        }
        var bypasses =
                avoiding(Relation.REACH_PLUS, from, to, new LinkedHashSet<Id>(places)).paths();
        if (bypasses.isEmpty()) {
            return new Waypoint.Always(all.paths());
        }
        return bypasses.stream()
                .filter(Path::certain)
                .findFirst()
                .<Waypoint>map(Waypoint.Bypassed::new)
                .orElseGet(() -> new Waypoint.Open(bypasses));
    }

    private static boolean is(Endpoint end, Id place) {
        return end.id().filter(place::equals).isPresent();
    }

    /**
     * Follows one flow hop by hop until it is delivered or dropped. Never throws for a broken
     * network: the trace says what was missing.
     */
    Trace trace(Flow flow);

    /**
     * One packet that takes a path, and its hops; where a load balancer or proxy opens a further
     * connection, its hops follow a {@link dev.haechi.model.flow.Step.Reoriginated}.
     */
    Trace witness(Path path);

    /**
     * Why connections of a service are possible between two places, or what stops them and the
     * smallest change that would admit them. Costs a few networks of this size where they are not.
     *
     * @throws IllegalArgumentException when the two have no family of addresses in common
     */
    Explanation explain(Endpoint from, Endpoint to, Service service);

    /** The same for one packet that is meant for somebody. */
    Explanation explain(Flow flow, Endpoint to);
}
