package dev.haechi.network.survey;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.network.answer.Receiver;
import dev.haechi.network.survey.Terrain.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Whom one member reaches by packets, at a glance. By private addresses it is exact; who is behind
 * a floating IP or a load balancer is to be asked about when the gates may let it pass. What the
 * members of a crowd reach is found for all of them together. May be used by several threads.
 */
final class Reached {
    private final Terrain terrain;
    private final List<Endpoint> wanted;
    private final Map<Endpoint, Integer> numbers = new HashMap<>();
    private final IdentityHashMap<Crowd, Sought> sought = new IdentityHashMap<>();
    private final IdentityHashMap<Crowd, List<Meetings>> found = new IdentityHashMap<>();
    private final List<Door> floating = new ArrayList<>();
    private final int[] outside;

    Reached(Terrain terrain, List<Endpoint> wanted) {
        this.terrain = terrain;
        this.wanted = List.copyOf(wanted);
        for (int number = 0; number < wanted.size(); number++) {
            numbers.put(wanted.get(number), number);
            seek(wanted.get(number), number);
        }
        outside =
                IntStream.range(0, wanted.size())
                        .filter(number -> terrain.places(wanted.get(number)).isEmpty())
                        .toArray();
    }

    private void seek(Endpoint end, int number) {
        for (var place : terrain.places(end)) {
            sought(place).wanted(place.number(), number);
        }
        var addresses = terrain.floating(end);
        if (!addresses.isEmpty()) {
            floating.add(new Door(addresses, number));
        }
        for (var front : terrain.fronts(end)) {
            for (var place : terrain.places(front)) {
                sought(place).behind(place.number(), number);
            }
        }
    }

    private Sought sought(Place place) {
        return sought.computeIfAbsent(place.crowd(), Sought::new);
    }

    /** Floating IPs by which somebody is reached, by his number. */
    private record Door(AddressSet addresses, int behind) {}

    /** Those of whom somebody reaches one. */
    synchronized List<Receiver> from(Endpoint from) {
        var marks = new Marks(wanted.size());
        var places = terrain.places(from);
        // Who is outside is asked about, and asked.
        if (places.isEmpty()) {
            IntStream.range(0, wanted.size()).forEach(marks::ask);
        }
        IntStream.of(outside).forEach(marks::ask);
        for (var place : places) {
            for (var meetings : found.computeIfAbsent(place.crowd(), _ -> all(place))) {
                meetings.mark(place.number(), marks);
            }
        }
        var member = terrain.members().get(from);
        if (member != null) {
            floating.stream()
                    .filter(door -> lets(member, door.addresses()))
                    .forEach(door -> marks.ask(door.behind()));
        }
        return marks.receivers(wanted, numbers.getOrDefault(from, Marks.NOBODY));
    }

    private List<Meetings> all(Place place) {
        var all = new ArrayList<Meetings>();
        for (var to : place.ground().domain().crowds()) {
            var there = sought.get(to);
            if (there != null && !place.ground().lanes().areClosed(place.crowd(), to)) {
                var meetings = new Meetings(place.crowd(), there);
                meetings.find(place.ground());
                if (!meetings.isEmpty()) {
                    all.add(meetings);
                }
            }
        }
        return all;
    }

    /** Whether the gates of a sender let it write to some addresses. */
    private static boolean lets(Member member, AddressSet addresses) {
        for (var gate : member.out()) {
            for (var rule : gate.rules()) {
                if (rule.peers().meets(addresses)) {
                    return true;
                }
            }
        }
        return false;
    }
}
