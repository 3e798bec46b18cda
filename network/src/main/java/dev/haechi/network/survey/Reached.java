package dev.haechi.network.survey;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.network.answer.Glance;
import dev.haechi.network.answer.Receiver;
import dev.haechi.network.survey.Terrain.Place;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whom one member reaches by packets, at a glance. By private addresses it is exact; who is behind
 * a floating IP or a load balancer is to be asked about when the gates may let it pass.
 */
final class Reached {
    private final Terrain terrain;
    private final Set<Endpoint> wanted;
    private final IdentityHashMap<Crowd, long[]> wantedIn = new IdentityHashMap<>();
    private final IdentityHashMap<Crowd, List<Front>> doorsIn = new IdentityHashMap<>();
    private final IdentityHashMap<Crowd, int[][]> meaning = new IdentityHashMap<>();
    private final List<Door> floating = new ArrayList<>();
    private final List<Endpoint> outside;

    Reached(Terrain terrain, Set<Endpoint> wanted) {
        this.terrain = terrain;
        this.wanted = wanted;
        for (var end : wanted) {
            for (var place : terrain.places(end)) {
                var crowd = place.crowd();
                Bits.set(
                        wantedIn.computeIfAbsent(crowd, _ -> Bits.none(crowd.size())),
                        place.number());
            }
        }
        outside = wanted.stream().filter(end -> terrain.places(end).isEmpty()).toList();
        for (var end : wanted) {
            var addresses = terrain.floating(end);
            if (!addresses.isEmpty()) {
                floating.add(new Door(addresses, end));
            }
            for (var front : terrain.fronts(end)) {
                for (var place : terrain.places(front)) {
                    doorsIn.computeIfAbsent(place.crowd(), _ -> new ArrayList<>())
                            .add(new Front(place.number(), end));
                }
            }
        }
    }

    /** Floating IPs by which somebody is reached. */
    private record Door(AddressSet addresses, Endpoint behind) {}

    /** A member where load balancers stand, and who is behind them. */
    private record Front(int number, Endpoint behind) {}

    List<Receiver> from(Endpoint from) {
        var found = new LinkedHashMap<Endpoint, Glance>();
        // Who is outside is asked about, and asked.
        for (var end : terrain.places(from).isEmpty() ? wanted : outside) {
            found.put(end, Glance.ASK);
        }
        for (var place : terrain.places(from)) {
            int[] own = place.ground().domain().out(place.crowd()).of(place.number());
            for (var to : place.ground().domain().crowds()) {
                var bits = wantedIn.get(to);
                if (bits != null) {
                    inside(place, own, to, bits, found);
                }
                for (var front : doorsIn.getOrDefault(to, List.of())) {
                    if (comes(place, own, to, front.number())) {
                        add(found, front.behind(), Glance.ASK);
                    }
                }
            }
        }
        for (var door : floating) {
            if (lets(from, door.addresses())) {
                add(found, door.behind(), Glance.ASK);
            }
        }
        found.remove(from);
        var receivers = new ArrayList<Receiver>();
        found.forEach((end, glance) -> receivers.add(new Receiver(end, glance)));
        return receivers;
    }

    /** Whether the gates of a sender let it write to some addresses. */
    private boolean lets(Endpoint from, AddressSet addresses) {
        var member = terrain.members().get(from);
        return member != null
                && member.out().stream()
                        .flatMap(gate -> gate.rules().stream())
                        .anyMatch(rule -> rule.peers().meets(addresses));
    }

    private static void add(Map<Endpoint, Glance> found, Endpoint end, Glance glance) {
        found.merge(end, glance, (one, other) -> one == other ? one : Glance.ASK);
    }

    private boolean comes(Place place, int[] own, Crowd to, int number) {
        int[] sending = place.ground().domain().out(place.crowd()).meaning(to, own);
        return sending.length > 0
                && place.ground().lanes().between(place.crowd(), to).stream()
                        .anyMatch(
                                stretch ->
                                        Bits.get(receivers(place, sending, to, stretch), number));
    }

    private void inside(
            Place place, int[] own, Crowd to, long[] wanted, Map<Endpoint, Glance> found) {
        int[] sending = place.ground().domain().out(place.crowd()).meaning(to, own);
        if (sending.length == 0) {
            return;
        }
        for (var stretch : place.ground().lanes().between(place.crowd(), to)) {
            if (stretch.from() == null || Bits.get(stretch.from(), place.number())) {
                var bits = receivers(place, sending, to, stretch);
                var glance = stretch.facts().isEmpty() ? Glance.CERTAIN : Glance.ASK;
                for (int i = 0; i < to.size(); i++) {
                    if (Bits.get(bits, i) && Bits.get(wanted, i)) {
                        add(found, to.members.get(i).end(), glance);
                    }
                }
            }
        }
    }

    private long[] receivers(Place place, int[] sending, Crowd to, Stretch stretch) {
        var bits = Bits.none(to.size());
        var out = place.ground().domain().out(place.crowd());
        var in = place.ground().domain().in(to);
        for (int j : meaning(place, to, in)) {
            var meantFrom = in.peers[j].of(place.crowd());
            if (meantFrom != null && Bits.get(meantFrom, place.number())) {
                for (int i : sending) {
                    if (stretch.services()
                            .meets(
                                    Math.max(out.low[i], in.low[j]),
                                    Math.min(out.high[i], in.high[j]))) {
                        Bits.orBoth(bits, in.members[j], out.peers[i].of(to), stretch.to());
                    }
                }
            }
        }
        return bits;
    }

    /** The lines of another crowd that mean somebody of a member's own; found once for all. */
    private int[] meaning(Place place, Crowd to, Lines in) {
        var row =
                meaning.computeIfAbsent(
                        place.crowd(), _ -> new int[place.ground().domain().crowds().size()][0]);
        if (row[to.index].length == 0) {
            row[to.index] = in.meaning(place.crowd(), in.all());
        }
        return row[to.index];
    }
}
