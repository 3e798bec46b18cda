package dev.haechi.verifier.reading;

import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.network.Line;
import dev.haechi.model.network.TransitHub;
import dev.haechi.model.network.TransitHub.Attached;
import dev.haechi.model.network.TransitHub.HubRoute;
import dev.haechi.verifier.claim.Place;
import dev.haechi.verifier.claim.Place.Spot;
import dev.haechi.verifier.claim.Way;
import dev.haechi.verifier.packets.Box;
import dev.haechi.verifier.reading.Roads.Leaving;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Between VPCs: transit hubs, and lines to named networks. */
final class Hubs {
    private final Ground ground;

    Hubs(Ground ground) {
        this.ground = ground;
    }

    /** Packets in a hub or on a line, and which subnet they left if they left one. */
    private record Carried(Way way, Optional<SubnetId> from, Box box) {
        static Carried of(Leaving leaving) {
            return new Carried(leaving.way(), Optional.of(leaving.subnet().id()), leaving.box());
        }
    }

    Move into(Leaving leaving, VpcId vpc) {
        return into(Carried.of(leaving), vpc);
    }

    /** Whoever has the address in a VPC; addresses that are not its own are dropped. */
    private Move into(Carried carried, VpcId vpc) {
        var place = new Place(carried.way(), Spot.VPC, vpc.value());
        var there = carried.box().destinations().intersect(ground.cidrs(vpc));
        return Move.of(carried.from(), new Move.AtPlace(place), carried.box().to(there));
    }

    List<Move> fromVpc(TransitHub hub, Leaving leaving) {
        var from = new TransitHub.AttachedVpc(leaving.subnet().vpc());
        return through(hub, from, Carried.of(leaving));
    }

    /** By the table of the attachment that they came through. */
    private List<Move> through(TransitHub hub, Attached from, Carried carried) {
        var routes =
                hub.attachments().stream()
                        .filter(one -> one.to().equals(from))
                        .flatMap(one -> one.routes().stream())
                        .toList();
        var moves = new ArrayList<Move>();
        for (var decision : Decisions.of(routes, HubRoute::destination).all()) {
            var target = decision.route().target();
            var part = carried.box().destinations().intersect(decision.destinations());
            if (target.isPresent() && !part.isEmpty() && isAttached(hub, target.get())) {
                var some = new Carried(carried.way(), carried.from(), carried.box().to(part));
                moves.add(
                        switch (target.get()) {
                            case TransitHub.AttachedVpc(var vpc) -> into(some, vpc);
                            case TransitHub.AttachedLine(var line) -> onto(some, line);
                        });
            }
        }
        return moves;
    }

    private static boolean isAttached(TransitHub hub, Attached target) {
        return hub.attachments().stream().anyMatch(one -> one.to().equals(target));
    }

    Move onto(Leaving leaving, GatewayId line) {
        return onto(Carried.of(leaving), line);
    }

    private Move onto(Carried carried, GatewayId line) {
        var far = ground.external(ground.line(line).far());
        var there = carried.box().destinations().intersect(far.addresses());
        var target = new Move.AtExternal(far.id(), carried.way());
        return Move.of(carried.from(), target, carried.box().to(there));
    }

    /** What comes from the far end of a line. */
    List<Move> from(Line line, Box box) {
        var carried = new Carried(Way.OPENING, Optional.empty(), box);
        var moves = new ArrayList<Move>();
        moves.add(into(carried, line.vpc()));
        var attached = new TransitHub.AttachedLine(line.id());
        for (var hub : ground.landscape().hubs()) {
            moves.addAll(through(hub, attached, carried));
        }
        moves.removeIf(move -> move.sent().isEmpty());
        return moves;
    }
}
