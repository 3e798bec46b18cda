package dev.haechi.network.survey;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.Id;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.answer.Glance;
import dev.haechi.network.answer.Passing;
import dev.haechi.network.answer.Receiver;
import dev.haechi.network.atlas.Atlas;
import dev.haechi.network.atlas.Origins;
import dev.haechi.network.search.Doors;
import dev.haechi.network.search.Legs;
import dev.haechi.network.spans.Bits;
import dev.haechi.network.spans.Cells;
import dev.haechi.network.spans.Spans;
import dev.haechi.network.survey.Terrain.Ground;
import dev.haechi.network.survey.Terrain.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Who reaches whom by packets, without asking for every pair. Exactly what a question for every
 * pair gives. network/DESIGN.md says why, and what it costs. Remembers what it found. May be used
 * by several threads.
 *
 * @param <P> parties, of which every endpoint has one; all endpoints of a subnet have the same
 */
public final class Survey<P extends Comparable<? super P>> {
    private final Numbers<P> parties;
    private final Terrain terrain;
    private final Leaving leaving;

    /**
     * Of a landscape that {@code LandscapeCheck} has nothing against and that {@link #takes} can be
     * surveyed. Costs O(size).
     */
    public Survey(Atlas atlas, Legs legs, Doors doors, Function<Endpoint, P> partyOf) {
        parties = new Numbers<>(partyOf);
        Origins.all(atlas).forEach(parties::applyAsInt);
        terrain = new Terrain(atlas, legs, doors, parties);
        leaving = new Leaving(terrain);
    }

    /**
     * One pair of parties between whose members something passes, or may.
     *
     * @param services what certainly passes between some of them
     * @param unknown what passes if the facts are as they may be
     * @param missing the facts, in alphabetical order
     */
    public record Found<P>(
            P from, P to, ServiceSet services, ServiceSet unknown, List<String> missing) {
        public Found {
            missing = List.copyOf(missing);
        }
    }

    /**
     * Whether a landscape can be surveyed, given that {@code LandscapeCheck} has nothing against
     * it: a route to an endpoint brings it packets for others, and has to be asked for pair by
     * pair.
     */
    public static boolean takes(Atlas atlas) {
        return atlas.landscape().routeTables().stream()
                .flatMap(table -> table.routes().stream())
                .noneMatch(route -> route.target() instanceof RouteTarget.Endpoint);
    }

    /** All pairs of parties, in their order. */
    public synchronized List<Found<P>> matrix() {
        var cells = new Cells(parties.all.size());
        fill(terrain, cells);
        return found(parties, cells);
    }

    /**
     * What the members of a subnet reach of the internet, for who asks for many of them; by
     * connections of their own alone.
     */
    public Glance leaving(Endpoint from, AddressSet towards, Set<Id> avoided) {
        return leaving.at(from, towards, avoided);
    }

    /** What can be said at once of what passes between two different members. */
    public Passing passing(Endpoint from, Endpoint to) {
        return new Between(terrain).passing(from, to);
    }

    /** Those of some whom a sender reaches, or may. */
    public Function<Endpoint, List<Receiver>> receivers(List<Endpoint> wanted) {
        return new Reached(terrain, wanted)::from;
    }

    private static void fill(Terrain terrain, Cells cells) {
        var party = terrain.party();
        var doorways = terrain.doorways();
        for (var ground : terrain.grounds()) {
            new Inside(ground.domain(), ground.lanes(), cells).find();
            new InnerDoors(ground.domain(), ground.lanes(), cells, doorways, party).find();
        }
        var members = terrain.members();
        var outside = new Outside(terrain.atlas(), terrain.legs(), members, party, cells, doorways);
        new Borders(terrain.atlas(), outside, members, party, cells, doorways)
                .find(terrain.grounds().stream().map(Terrain.Ground::domain).toList());
    }

    private static <P extends Comparable<? super P>> List<Found<P>> found(
            Numbers<P> parties, Cells cells) {
        var all = new ArrayList<Found<P>>();
        for (var from : parties.all.entrySet()) {
            for (var to : parties.all.entrySet()) {
                var cell = cells.at(from.getValue(), to.getValue());
                if (!cell.isEmpty()) {
                    all.add(found(from.getKey(), to.getKey(), cell));
                }
            }
        }
        return all;
    }

    private static <P> Found<P> found(P from, P to, Cells.Cell cell) {
        var certain = cell.certain.spans().services();
        var unknown = ServiceSet.NONE;
        var missing = new TreeSet<String>();
        for (var open : cell.open.entrySet()) {
            var left = open.getValue().spans().services().minus(certain);
            if (!left.isEmpty()) {
                unknown = unknown.union(left);
                missing.addAll(open.getKey());
            }
        }
        return new Found<>(from, to, certain, unknown, List.copyOf(missing));
    }

    /**
     * What passes between two members by private addresses, at a glance: what the lines of both and
     * the lane between their crowds have in common. Other ways than that are by floating IPs and by
     * load balancers. May be used by several threads.
     */
    private record Between(Terrain terrain) {
        /** Costs O(lines of both crowds, squared). */
        Passing passing(Endpoint from, Endpoint to) {
            var certain = new Spans.Union();
            boolean all = isPlain(from, to);
            for (var sender : terrain.places(from)) {
                for (var receiver : terrain.places(to)) {
                    if (sender.ground().equals(receiver.ground())) {
                        all &= add(certain, sender.ground(), sender, receiver);
                    }
                }
            }
            return new Passing(certain.spans().services(), all);
        }

        /** Whether there are no other ways. */
        private boolean isPlain(Endpoint from, Endpoint to) {
            return !terrain.places(from).isEmpty()
                    && !terrain.places(to).isEmpty()
                    && terrain.floating(to).isEmpty()
                    && terrain.fronts(to).isEmpty();
        }

        /** Whether what is added is all that may pass. */
        private static boolean add(Spans.Union certain, Ground ground, Place from, Place to) {
            var gates = gates(ground, from, to);
            boolean all = true;
            for (var stretch : ground.lanes().between(from.crowd(), to.crowd())) {
                if (has(stretch.from(), from.number()) && has(stretch.to(), to.number())) {
                    if (stretch.facts().isEmpty()) {
                        certain.addAll(stretch.services().intersect(gates));
                    } else {
                        all &= !stretch.services().meets(gates);
                    }
                }
            }
            return all;
        }

        private static boolean has(long @Nullable [] members, int number) {
            return members == null || Bits.get(members, number);
        }

        /** What the groups of both let pass, whatever the lane does. */
        private static Spans gates(Ground ground, Place from, Place to) {
            var out = ground.domain().out(from.crowd());
            var in = ground.domain().in(to.crowd());
            var common = new Spans.Union();
            for (int i : out.between(from, to)) {
                for (int j : in.between(to, from)) {
                    int low = Math.max(out.low[i], in.low[j]);
                    int high = Math.min(out.high[i], in.high[j]);
                    if (low <= high) {
                        common.add(low, high);
                    }
                }
            }
            return common.spans();
        }
    }

    /** Parties by number, and the number of an endpoint's. */
    private static final class Numbers<P extends Comparable<? super P>>
            implements ToIntFunction<Endpoint> {
        private final Map<P, Integer> all = new TreeMap<>();
        private final Map<Endpoint, Integer> known = new HashMap<>();
        private final Function<Endpoint, P> partyOf;

        Numbers(Function<Endpoint, P> partyOf) {
            this.partyOf = partyOf;
        }

        @Override
        public int applyAsInt(Endpoint end) {
            return known.computeIfAbsent(
                    end, one -> all.computeIfAbsent(partyOf.apply(one), _ -> all.size()));
        }
    }
}
