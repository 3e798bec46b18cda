package dev.haechi.network.survey;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.service.PortSet;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.atlas.Atlas;
import dev.haechi.network.atlas.Origin;
import dev.haechi.network.atlas.Origins;
import dev.haechi.network.course.Course;
import dev.haechi.network.course.Ending;
import dev.haechi.network.course.Forward;
import dev.haechi.network.course.Sieving;
import dev.haechi.network.course.View;
import dev.haechi.network.flows.FlowBox;
import dev.haechi.network.flows.Portion;
import dev.haechi.network.search.Legs;
import dev.haechi.network.spans.Cells;
import dev.haechi.network.spans.Spans;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * Finds what passes a gateway or a line: to the internet and named networks, from them, and to
 * floating IPs. The engine says what routing and ACLs do, for members of a subnet together; gates
 * are applied here, member by member.
 */
final class Outside {
    private final Atlas atlas;
    private final Legs legs;
    private final Map<Endpoint, Member> members;
    private final ToIntFunction<Endpoint> party;
    private final Cells cells;
    private final Doorways doorways;

    /**
     * @param atlas of crowds
     * @param members by their names
     */
    Outside(
            Atlas atlas,
            Legs legs,
            Map<Endpoint, Member> members,
            ToIntFunction<Endpoint> party,
            Cells cells,
            Doorways doorways) {
        this.atlas = atlas;
        this.legs = legs;
        this.members = members;
        this.party = party;
        this.cells = cells;
        this.doorways = doorways;
    }

    /** Who opens a connection: the members of a cohort, or somebody outside. */
    private record Opener(Endpoint end, List<Gate> out) {}

    /** From an origin to some addresses, past gates. */
    void find(Origin origin, AddressSet destinations) {
        var box = new FlowBox(AddressSet.ALL, destinations, ServiceSet.ALL, PortSet.ALL);
        for (var course : Forward.courses(atlas, origin, box)) {
            if (course.ending() instanceof Ending.Arrived(var receiver)) {
                for (var portion : legs.delivered(course)) {
                    arrived(origin, course, receiver, portion);
                }
            }
        }
    }

    private void arrived(Origin origin, Course course, Ending.Receiver receiver, Portion portion) {
        for (var opener : openers(origin)) {
            for (var box : portion.flows().boxes()) {
                var sources = sources(opener.end()).intersect(box.sources());
                if (!sources.isEmpty()) {
                    var own =
                            new FlowBox(
                                    sources, box.destinations(), box.services(), box.sourcePorts());
                    var taking = new Taking(opener, own, Legs.lastView(course), portion.facts());
                    receivers(receiver).forEach(end -> received(taking, end));
                }
            }
        }
    }

    private List<Opener> openers(Origin origin) {
        return switch (origin) {
            case Origin.Inside(var cohort, _) ->
                    cohort.members().keySet().stream()
                            .map(end -> new Opener(end, member(end).out()))
                            .toList();
            case Origin.Network(var external) ->
                    List.of(new Opener(new Endpoint.External(external.id()), List.of(Gate.OPEN)));
            case Origin.Internet _ ->
                    List.of(new Opener(new Endpoint.Internet(), List.of(Gate.OPEN)));
        };
    }

    private AddressSet sources(Endpoint end) {
        return Origins.sources(atlas, end);
    }

    private Member member(Endpoint end) {
        var member = members.get(end);
        if (member == null) {
            throw new IllegalStateException(end + " is in no subnet");
        }
        return member;
    }

    private static List<Endpoint> receivers(Ending.Receiver receiver) {
        return switch (receiver) {
            case Ending.Member(var cohort) -> List.copyOf(cohort.members().keySet());
            case Ending.Outside(var end) -> List.of(end);
            case Ending.Nowhere _ -> List.of();
        };
    }

    /** What one opener's connections on one course look like. */
    private record Taking(Opener opener, FlowBox box, View view, List<String> facts) {}

    private void received(Taking taking, Endpoint to) {
        if (to.equals(taking.opener().end())) {
            return;
        }
        var cell = cells.at(party.applyAsInt(taking.opener().end()), party.applyAsInt(to));
        boolean inside = members.containsKey(to);
        var own = inside ? towards(taking.box(), to, taking.view()) : taking.box();
        if (own.isEmpty()) {
            return;
        }
        var sent = Spans.of(own.services());
        for (var gate : taking.opener().out()) {
            for (var rule : gate.rules()) {
                var services = sent.intersect(rule.services());
                var meant = own.destinations().intersect(rule.peers());
                boolean leads = !doorways.at(to).isEmpty();
                if (!services.isEmpty()
                        && !meant.isEmpty()
                        && (leads || !cell.knows(services, List.of()))) {
                    if (inside) {
                        admitted(taking, cell, member(to), services);
                    } else {
                        cell.add(services, taking.facts());
                    }
                }
            }
        }
    }

    /** Flows that mean a member by its own address or by the floating IP that stands for it. */
    private FlowBox towards(FlowBox box, Endpoint to, View view) {
        return view.destination().isPresent()
                ? box
                : new FlowBox(
                        box.sources(),
                        box.destinations().intersect(sources(to)),
                        box.services(),
                        box.sourcePorts());
    }

    private void admitted(Taking taking, Cells.Cell cell, Member to, Spans sent) {
        for (var gate : to.in()) {
            for (var rule : gate.rules()) {
                var services = sent.intersect(rule.services());
                if (!services.isEmpty()) {
                    seen(taking, rule.peers())
                            .ifPresent(
                                    facts -> {
                                        cell.add(services, facts);
                                        beyond(taking, to, services, facts);
                                    });
                }
            }
        }
    }

    /** Whether peers hold the sender as it looks at the receiver, and the facts that decide it. */
    private Optional<List<String>> seen(Taking taking, AddressSet peers) {
        var view = taking.view();
        if (view.shared().isPresent()) {
            if (peers.containsAll(atlas.internet())) {
                return Optional.of(taking.facts());
            }
            return peers.intersect(atlas.internet()).isEmpty()
                    ? Optional.empty()
                    : Optional.of(with(taking.facts(), Sieving.sharedFact(view.shared().get())));
        }
        boolean meant =
                view.source().isPresent()
                        ? peers.contains(view.source().get())
                        : !peers.intersect(taking.box().sources()).isEmpty();
        return meant ? Optional.of(taking.facts()) : Optional.empty();
    }

    private static List<String> with(List<String> facts, String more) {
        if (facts.contains(more)) {
            return facts;
        }
        var all = new ArrayList<>(facts);
        all.add(more);
        return List.copyOf(all);
    }

    private void beyond(Taking taking, Member at, Spans services, List<String> facts) {
        int from = party.applyAsInt(taking.opener().end());
        for (var doorway : doorways.at(at.end())) {
            if (services.intersect(doorway.services()).isEmpty()) {
                continue;
            }
            seen(taking, doorway.clients())
                    .ifPresent(
                            taken -> {
                                for (var beyond : doorway.beyond()) {
                                    if (!beyond.to().equals(taking.opener().end())) {
                                        cells.at(from, party.applyAsInt(beyond.to()))
                                                .add(
                                                        beyond.services(),
                                                        union(facts, taken, beyond.facts()));
                                    }
                                }
                            });
        }
    }

    private static List<String> union(List<String> one, List<String> other, List<String> third) {
        var all = new LinkedHashSet<>(one);
        all.addAll(other);
        all.addAll(third);
        return List.copyOf(all);
    }
}
