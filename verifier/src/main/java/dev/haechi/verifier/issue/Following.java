package dev.haechi.verifier.issue;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.verifier.claim.Claim;
import dev.haechi.verifier.claim.DoorName;
import dev.haechi.verifier.claim.Place;
import dev.haechi.verifier.claim.Place.Spot;
import dev.haechi.verifier.claim.Witness;
import dev.haechi.verifier.packets.Box;
import dev.haechi.verifier.reading.Answers;
import dev.haechi.verifier.reading.Arrivals.Taken;
import dev.haechi.verifier.reading.Door;
import dev.haechi.verifier.reading.Move;
import dev.haechi.verifier.reading.Node;
import dev.haechi.verifier.reading.Rules;
import dev.haechi.verifier.reading.Senders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Follows packets until nothing new comes up: most of them roughly, as if all filters where they
 * leave let everything pass, and some exactly.
 */
final class Following {
    /** When so many receivers seem to be reached, answers of further ones are not looked at. */
    private static final int SAMPLE = 32;

    private final Rules rules;
    private final Claim claim;
    private final Focus focus;
    private final Senders senders;
    private final Shelf shelf = new Shelf();
    private final Shelf answering = new Shelf();
    private final Map<Endpoint, List<Move>> direct = new HashMap<>();
    private final Map<DoorName, Door> open = new TreeMap<>();
    private final List<Unanswered> unanswered = new ArrayList<>();

    /**
     * @param focus what is followed exactly
     */
    Following(Rules rules, Claim claim, Focus focus) {
        this.rules = rules;
        this.claim = claim;
        this.focus = focus;
        this.senders = rules.senders(claim.from());
    }

    /** Whom packets reach whose answers do not get back. */
    private record Unanswered(Node node, List<Taken> taken) {}

    /** A receiver that seems to be reached, and by what. */
    record Reached(Node node, List<Box> packets) {
        AddressSet sources() {
            return AddressSet.unionOf(packets.stream().map(Box::sources).toList());
        }

        ServiceSet services() {
            return packets.stream()
                    .map(Box::services)
                    .distinct()
                    .reduce(ServiceSet.NONE, ServiceSet::union);
        }
    }

    /** Follows everything; gives the receivers that seem to be reached. */
    List<Reached> reached() {
        senders.first().forEach(this::offer);
        boolean more = true;
        while (more) {
            drain();
            more = openDoors();
        }
        var reached = new ArrayList<Reached>();
        var arrivals = rules.arrivals(shelf::at, direct);
        for (var node : rules.receivers(claim.to())) {
            var taken = arrivals.at(node, claim.services(), senders);
            boolean manyAreReached = reached.size() > SAMPLE && !taken.isEmpty();
            if (manyAreReached || isAnswered(node, taken)) {
                reached.add(new Reached(node, taken.stream().map(Taken::box).toList()));
            } else {
                begin(node, taken);
            }
        }
        return reached;
    }

    private void drain() {
        for (var lot = shelf.next(); lot.isPresent(); lot = shelf.next()) {
            if (lot.get().place().spot() == Spot.SUBNET) {
                rules.step(lot.get().place(), lot.get().box()).forEach(this::offer);
            }
        }
    }

    private void offer(Move move) {
        switch (move.to()) {
            case Move.AtPlace(var place) when move.from().isPresent() ->
                    offer(place, move, move.from().get());
            case Move.AtPlace(var place) -> move.arriving().forEach(box -> shelf.add(place, box));
            case Move.AtNode(var node, _) ->
                    direct.computeIfAbsent(node.endpoint(), _ -> new ArrayList<>()).add(move);
            case Move.AtExternal _, Move.AtGateway _ -> {}
        }
    }

    private void offer(Place place, Move move, SubnetId subnet) {
        var rough = focus.rough(subnet);
        var others = move.of(rough);
        if (!others.sent().isEmpty()) {
            shelf.add(place, roughly(place, others.unchecked(), rough));
        }
        var some = move.sent().services().equals(rough) ? ServiceSet.NONE : focus.exact(subnet);
        var exact = move.of(some);
        if (!exact.sent().isEmpty()) {
            exact.arriving().forEach(box -> shelf.add(place, box));
        }
    }

    /** To all of a VPC, so that what comes out of many subnets is one box there. */
    private Box roughly(Place place, Box box, ServiceSet rough) {
        return place.spot() == Spot.VPC && box.services().equals(rough)
                ? box.to(rules.ground().cidrs(VpcId.of(place.id())))
                : box;
    }

    /** Opens every door that takes a connection and answers; says whether there was one. */
    private boolean openDoors() {
        unanswered.clear();
        var arrivals = rules.arrivals(shelf::at, direct);
        boolean opened = false;
        for (var door : rules.doors(claim.through())) {
            if (open.containsKey(door.name())) {
                continue;
            }
            var taken = new ArrayList<Taken>();
            for (var one : arrivals.at(door.front(), ServiceSet.ALL, senders)) {
                Rules.taken(door, one.box())
                        .forEach(box -> taken.add(new Taken(box, one.translated())));
            }
            if (isAnswered(door.front(), taken)) {
                open.put(door.name(), door);
                senders.opened(door).forEach(this::offer);
                opened = true;
            } else {
                begin(door.front(), taken);
            }
        }
        return opened;
    }

    private void begin(Node node, List<Taken> taken) {
        if (!taken.isEmpty()) {
            unanswered.add(new Unanswered(node, taken));
        }
    }

    private boolean isAnswered(Node node, List<Taken> taken) {
        if (taken.isEmpty()) {
            return false;
        }
        if (taken.stream().anyMatch(one -> Answers.unanswered(one.box()))) {
            return true;
        }
        var trail = new Shelf();
        addAnswers(node, taken, trail);
        return isHome(trail);
    }

    private static void addAnswers(Node node, List<Taken> taken, Shelf trail) {
        for (var one : taken) {
            var place = Answers.place(node, one);
            one.box().answers().forEach(answer -> trail.add(place, answer));
        }
    }

    /** Follows answers exactly; says whether one gets back. */
    private boolean isHome(Shelf trail) {
        for (var lot = trail.next(); lot.isPresent(); lot = trail.next()) {
            if (lot.get().place().spot() != Spot.SUBNET) {
                continue;
            }
            for (var move : rules.step(lot.get().place(), lot.get().box())) {
                var arriving = move.arriving();
                if (move.to() instanceof Move.AtPlace(var place)) {
                    arriving.forEach(box -> trail.add(place, box));
                } else if (!arriving.isEmpty() && Answers.isHome(move, senders)) {
                    return true;
                }
            }
        }
        return rules.answers().home(senders, trail.all()).isPresent();
    }

    /** What was followed; it is a witness when nobody was reached. */
    Witness witness() {
        unanswered.forEach(one -> addAnswers(one.node(), one.taken(), answering));
        isHome(answering);
        var packets = new TreeMap<>(shelf.all());
        answering.all().forEach((place, boxes) -> packets.put(place, boxes));
        return new Witness(new TreeSet<>(open.keySet()), packets);
    }

    /** Open doors of which it is not known whether they are doors. */
    List<String> guesses() {
        return open.values().stream()
                .filter(door -> door instanceof Door.Proxying(_, var certain) && !certain)
                .map(door -> door.name().id())
                .toList();
    }

    /** Where senders stand that have some of the addresses. */
    Set<SubnetId> homes(AddressSet addresses) {
        var homes = new LinkedHashSet<SubnetId>();
        for (var node : senders.nodes()) {
            if (node.own().meets(addresses)) {
                homes.add(node.subnet().id());
            }
        }
        return homes;
    }
}
