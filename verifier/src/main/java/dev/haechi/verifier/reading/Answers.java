package dev.haechi.verifier.reading;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.network.Subnet;
import dev.haechi.verifier.claim.Place;
import dev.haechi.verifier.claim.Place.Spot;
import dev.haechi.verifier.claim.Way;
import dev.haechi.verifier.packets.Box;
import dev.haechi.verifier.packets.Services;
import dev.haechi.verifier.reading.Arrivals.Taken;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What answers connections, and whether it gets back to whoever opened them. */
public final class Answers {
    private final Rules rules;

    Answers(Rules rules) {
        this.rules = rules;
    }

    /** Whether some of the packets do all that they do by arriving. */
    public static boolean unanswered(Box taken) {
        return taken.services().meets(Services.UNANSWERED);
    }

    /** The place from where a node answers. */
    public static Place place(Node node, Taken taken) {
        var way = taken.translated() ? Way.ANSWER_OUTSIDE : Way.ANSWER;
        return new Place(way, Spot.SUBNET, node.subnet().id().value());
    }

    /** Whether a move brings an answer back. */
    public static boolean isHome(Move move, Senders senders) {
        return switch (move.to()) {
            case Move.AtPlace _ -> false;
            case Move.AtNode(var node, var way) -> way == Way.ANSWER && senders.has(node);
            case Move.AtExternal(var network, var way) -> way == Way.ANSWER && senders.has(network);
            case Move.AtGateway() -> true;
        };
    }

    /** Some answer, of all that is at places, that a sender gets. */
    public Optional<Box> home(Senders senders, Map<Place, List<Box>> packets) {
        if (packets.keySet().stream().noneMatch(place -> place.way() == Way.ANSWER)) {
            return Optional.empty();
        }
        for (var node : senders.nodes()) {
            var got = home(node, packets).filter(box -> !box.isEmpty()).findFirst();
            if (got.isPresent()) {
                return got;
            }
        }
        return Optional.empty();
    }

    private Stream<Box> home(Node node, Map<Place, List<Box>> packets) {
        var subnet = node.subnet();
        var near = new Place(Way.ANSWER, Spot.SUBNET, subnet.id().value());
        var routed = new Place(Way.ANSWER, Spot.VPC, subnet.vpc().value());
        return Stream.concat(
                packets.getOrDefault(near, List.of()).stream().map(box -> theirs(node, box)),
                packets.getOrDefault(routed, List.of()).stream()
                        .map(box -> theirs(node, box))
                        .filter(box -> !box.isEmpty())
                        .flatMap(box -> comesIn(subnet, box)));
    }

    private static Box theirs(Node node, Box box) {
        return box.destinations().meets(node.own())
                ? box.to(box.destinations().intersect(node.own()))
                : box.to(AddressSet.NONE);
    }

    private Stream<Box> comesIn(Subnet subnet, Box box) {
        return rules.acls().passed(subnet, Direction.INGRESS, box).stream();
    }
}
