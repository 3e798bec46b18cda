package dev.haechi.verifier.check;

import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.text.Problem;
import dev.haechi.verifier.claim.Claim;
import dev.haechi.verifier.claim.Place;
import dev.haechi.verifier.claim.Place.Spot;
import dev.haechi.verifier.claim.Way;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Checks that a witness holds what is sent, that it holds whatever a step makes of what it holds,
 * and that nothing of it reaches a receiver and is answered. Searches nothing: every box is stepped
 * once. Costs O(size of the landscape + boxes × routes + live rules × boxes).
 */
public final class Checker {
    /** Into how many parts a box may fall before it counts as left out. */
    private static final int MOST_PARTS = 1_000;

    private final Rules rules;
    private final Claim claim;
    private final Witness witness;
    private final Senders senders;
    private final Map<Endpoint, List<Move>> direct = new HashMap<>();
    private final List<Door> open = new ArrayList<>();
    private final List<Door> shut = new ArrayList<>();

    private Checker(Rules rules, Claim claim, Witness witness) {
        this.rules = rules;
        this.claim = claim;
        this.witness = witness;
        this.senders = rules.senders(claim.from());
        for (var door : rules.doors(claim.through())) {
            (witness.doors().contains(door.name()) ? open : shut).add(door);
        }
    }

    /** Why the witness does not show the claim; empty when it does. */
    public static Optional<Problem> check(Rules rules, Claim claim, Witness witness) {
        return new Checker(rules, claim, witness).check();
    }

    private Optional<Problem> check() {
        return strangers()
                .or(this::sending)
                .or(this::steps)
                .or(this::receivers)
                .or(this::doors)
                .or(this::answers);
    }

    /** Doors and places of the witness have to be there. */
    private Optional<Problem> strangers() {
        var unknown = new TreeSet<>(witness.doors());
        open.forEach(door -> unknown.remove(door.name()));
        if (!unknown.isEmpty()) {
            return Optional.of(Problem.of(CheckCode.NO_SUCH_DOOR, unknown.first().id()));
        }
        return witness.packets().keySet().stream()
                .filter(place -> !rules.has(place))
                .findFirst()
                .map(place -> Problem.of(CheckCode.NO_SUCH_PLACE, place.id()));
    }

    private Optional<Problem> sending() {
        var moves = new ArrayList<>(senders.first());
        open.forEach(door -> moves.addAll(senders.opened(door)));
        return first(moves);
    }

    private Optional<Problem> first(List<Move> moves) {
        return moves.stream().flatMap(move -> missing(move).stream()).findFirst();
    }

    private Optional<Problem> steps() {
        for (var at : witness.packets().entrySet()) {
            if (at.getKey().spot() == Spot.SUBNET) {
                for (var box : at.getValue()) {
                    var wrong = first(rules.step(at.getKey(), box));
                    if (wrong.isPresent()) {
                        return wrong;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** What is wrong about a move: it leads to packets that the witness leaves out, or home. */
    private Optional<Problem> missing(Move move) {
        return switch (move.to()) {
            case Move.AtPlace(var place) -> left(place, move);
            case Move.AtNode(var node, var way) when way == Way.OPENING -> {
                direct.computeIfAbsent(node.endpoint(), _ -> new ArrayList<>()).add(move);
                yield Optional.empty();
            }
            case Move.AtNode _, Move.AtExternal _, Move.AtGateway _ ->
                    Answers.isHome(move, senders)
                            ? move.arriving().stream().findFirst().map(Checker::answered)
                            : Optional.empty();
        };
    }

    private static Problem answered(Box answer) {
        return Problem.of(CheckCode.ANSWERED, answer);
    }

    private Optional<Problem> left(Place place, Move move) {
        if (holds(place, move.unchecked())) {
            return Optional.empty();
        }
        var left =
                move.newSource().isPresent()
                        ? move.arriving().stream().flatMap(box -> leaves(place, box)).toList()
                        : move.arriving(leaves(place, move.unchecked()).toList());
        return left.stream().findFirst().map(box -> leftOut(place, box));
    }

    /** What the witness does not hold of a box. */
    private Stream<Box> leaves(Place place, Box box) {
        var left = List.of(box);
        for (var held : witness.at(place)) {
            var rest = new ArrayList<Box>();
            for (var part : left) {
                if (part.meets(held)) {
                    rest.addAll(part.minus(held));
                } else {
                    rest.add(part);
                }
            }
            left = rest;
            if (left.size() > MOST_PARTS) {
                break; // that something may be left out is enough to refuse
            }
        }
        return left.stream();
    }

    private static Problem leftOut(Place place, Box box) {
        return Problem.of(CheckCode.LEFT_OUT, place.id(), box);
    }

    private boolean holds(Place place, Box box) {
        for (var held : witness.at(place)) {
            if (held.covers(box)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Problem> receivers() {
        var arrivals = rules.arrivals(witness::at, direct);
        for (var node : rules.receivers(claim.to())) {
            for (var taken : arrivals.at(node, claim.services(), senders)) {
                var wrong = harmful(node, taken);
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Problem> doors() {
        var arrivals = rules.arrivals(witness::at, direct);
        for (var door : shut) {
            for (var taken : arrivals.at(door.front(), ServiceSet.ALL, senders)) {
                for (var box : Rules.taken(door, taken.box())) {
                    var wrong = harmful(door.front(), new Taken(box, taken.translated()));
                    if (wrong.isPresent()) {
                        return wrong;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Packets that arrive do no harm if their answers are among those that do not get back. */
    private Optional<Problem> harmful(Node node, Taken taken) {
        if (Answers.unanswered(taken.box())) {
            return Optional.of(Problem.of(CheckCode.REACHED, node.id(), taken.box()));
        }
        var place = Answers.place(node, taken);
        return taken.box().answers().stream()
                .flatMap(answer -> leaves(place, answer))
                .findFirst()
                .map(_ -> Problem.of(CheckCode.REACHED, node.id(), taken.box()));
    }

    private Optional<Problem> answers() {
        return rules.answers()
                .home(senders, witness.packets())
                .map(box -> Problem.of(CheckCode.ANSWERED, box));
    }
}
