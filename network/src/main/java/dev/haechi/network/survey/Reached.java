package dev.haechi.network.survey;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.network.answer.Glance;
import dev.haechi.network.answer.Receiver;
import dev.haechi.network.survey.Terrain.Ground;
import java.util.ArrayList;
import java.util.HashMap;
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
    private final Map<Endpoint, List<Place>> places = new HashMap<>();
    private final Set<Endpoint> wanted;
    private final IdentityHashMap<Crowd, long[]> wantedIn = new IdentityHashMap<>();
    private final IdentityHashMap<Crowd, List<Door>> doorsIn = new IdentityHashMap<>();
    private final List<Door> floating = new ArrayList<>();
    private final List<Endpoint> outside;

    /** Where a member stands: one for each family of addresses. */
    private record Place(Ground ground, Crowd crowd, int number) {}

    /**
     * A way to some who are wanted that is not told at a glance.
     *
     * @param addresses what a sender has to write
     */
    private record Door(AddressSet addresses, List<Endpoint> behind) {}

    Reached(Terrain terrain, Set<Endpoint> wanted) {
        this.terrain = terrain;
        this.wanted = wanted;
        for (var ground : terrain.grounds()) {
            ground.domain().crowds().forEach(crowd -> add(ground, crowd));
        }
        outside = wanted.stream().filter(end -> !places.containsKey(end)).toList();
        for (var one : terrain.atlas().floatingIps().values()) {
            var behind = terrain.behind(one).stream().filter(wanted::contains).toList();
            if (!behind.isEmpty()) {
                floating.add(new Door(AddressSet.of(one.address()), behind));
            }
        }
    }

    private void add(Ground ground, Crowd crowd) {
        var bits = Bits.none(crowd.size());
        for (int i = 0; i < crowd.size(); i++) {
            var member = crowd.members.get(i);
            places.computeIfAbsent(member.end(), _ -> new ArrayList<>())
                    .add(new Place(ground, crowd, i));
            if (wanted.contains(member.end())) {
                Bits.set(bits, i);
            }
            var behind =
                    terrain.doorways().at(member.end()).stream()
                            .flatMap(doorway -> doorway.beyond().stream())
                            .map(Doorways.Beyond::to)
                            .filter(wanted::contains)
                            .toList();
            if (!behind.isEmpty()) {
                doorsIn.computeIfAbsent(crowd, _ -> new ArrayList<>())
                        .add(new Door(AddressSet.ofAddresses(member.addresses()), behind));
            }
        }
        if (!Bits.isEmpty(bits)) {
            wantedIn.put(crowd, bits);
        }
    }

    List<Receiver> from(Endpoint from) {
        var found = new LinkedHashMap<Endpoint, Glance>();
        // Who is outside is asked about, and asked.
        for (var end : places.containsKey(from) ? outside : wanted) {
            found.put(end, Glance.ASK);
        }
        for (var place : places.getOrDefault(from, List.of())) {
            int[] own = place.ground().domain().out(place.crowd()).of(place.number());
            for (var to : place.ground().domain().crowds()) {
                var bits = wantedIn.get(to);
                if (bits != null) {
                    inside(place, own, to, bits, found);
                }
                ask(from, doorsIn.getOrDefault(to, List.of()), found);
            }
        }
        ask(from, floating, found);
        found.remove(from);
        var receivers = new ArrayList<Receiver>();
        found.forEach((end, glance) -> receivers.add(new Receiver(end, glance)));
        return receivers;
    }

    /** Those behind doors that the gates of a sender let it write to. */
    private void ask(Endpoint from, List<Door> doors, Map<Endpoint, Glance> found) {
        for (var door : doors) {
            if (lets(from, door.addresses())) {
                door.behind().forEach(end -> add(found, end, Glance.ASK));
            }
        }
    }

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

    private static void inside(
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

    private static long[] receivers(Place place, int[] sending, Crowd to, Stretch stretch) {
        var bits = Bits.none(to.size());
        var out = place.ground().domain().out(place.crowd());
        var in = place.ground().domain().in(to);
        for (int j = 0; j < in.size(); j++) {
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
}
