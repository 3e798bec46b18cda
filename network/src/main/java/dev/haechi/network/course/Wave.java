package dev.haechi.network.course;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.id.Id;
import dev.haechi.network.atlas.Sieve;
import dev.haechi.network.flows.FlowBox;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * Flows on their way, while their {@link Course} is being found.
 *
 * @param visited forwarders and firewalls that they came through in this direction
 * @param seen forwarders that saw their first packets
 */
record Wave(
        Heading heading,
        FlowBox box,
        View view,
        List<Stage> stages,
        SequencedSet<Id> visited,
        SequencedSet<Id> seen) {
    static Wave of(FlowBox box) {
        return new Wave(
                Heading.FORWARD,
                box,
                View.AS_WRITTEN,
                List.of(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>());
    }

    /** Their replies, at the place where they arrived. */
    Wave reply(FlowBox answered, View there) {
        return new Wave(Heading.REPLY, answered, there, List.of(), new LinkedHashSet<>(), visited);
    }

    /** Where the packets of this heading are going, as they look here. */
    AddressSet towards() {
        return switch (heading) {
            case FORWARD -> view.destination().map(AddressSet::of).orElse(box.destinations());
            case REPLY -> view.source().map(AddressSet::of).orElse(box.sources());
        };
    }

    /** Those of them that go to some of the addresses, which are among {@link #towards}. */
    Wave only(AddressSet some) {
        var narrowed =
                switch (heading) {
                    case FORWARD ->
                            view.destination().isPresent()
                                    ? box
                                    : new FlowBox(
                                            box.sources(), some, box.services(), box.sourcePorts());
                    case REPLY ->
                            view.source().isPresent() || view.shared().isPresent()
                                    ? box
                                    : new FlowBox(
                                            some,
                                            box.destinations(),
                                            box.services(),
                                            box.sourcePorts());
                };
        return new Wave(heading, narrowed, view, stages, visited, seen);
    }

    Wave with(Stage stage) {
        var more = new ArrayList<>(stages);
        more.add(stage);
        return new Wave(heading, box, view, more, visited, seen);
    }

    Wave checked(Sieve sieve) {
        return sieve.isOpen() && heading == Heading.REPLY
                ? this
                : with(new Stage.Check(sieve, view, heading));
    }

    Wave passed(Id place) {
        return with(new Stage.Pass(place, heading));
    }

    Wave through(Id forwarder) {
        var more = new LinkedHashSet<>(visited);
        more.add(forwarder);
        return new Wave(heading, box, view, stages, more, seen).passed(forwarder);
    }

    Wave from(Id place, Address source) {
        return viewed(view.withSource(source)).with(new Stage.NewSource(place, source));
    }

    Wave to(Id place, Address destination) {
        return viewed(view.withDestination(destination))
                .with(new Stage.NewDestination(place, destination));
    }

    Wave viewed(View other) {
        return new Wave(heading, box, other, stages, visited, seen);
    }
}
