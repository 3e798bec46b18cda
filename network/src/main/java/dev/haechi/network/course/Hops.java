package dev.haechi.network.course;

import dev.haechi.model.address.Address;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.flow.Hop;
import dev.haechi.model.flow.Step;
import dev.haechi.model.id.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The hops of a trace in the making. Not for several threads. */
final class Hops {
    private final List<Hop> done = new ArrayList<>();
    private @Nullable Address source;
    private @Nullable Address destination;

    void begin(Flow flow) {
        source = flow.source();
        destination = flow.destination();
    }

    Hops copy() {
        var copy = new Hops();
        copy.done.addAll(done);
        copy.source = source;
        copy.destination = destination;
        return copy;
    }

    /** The source as it looks here. */
    Address source() {
        return Objects.requireNonNull(source);
    }

    /** The destination as it looks here. */
    Address destination() {
        return Objects.requireNonNull(destination);
    }

    /** The packet is at a place; the next steps happen there. */
    void at(Id place, Step... steps) {
        var all = new ArrayList<Step>();
        if (!done.isEmpty() && done.getLast().place().equals(place)) {
            all.addAll(done.removeLast().steps());
        }
        all.addAll(List.of(steps));
        done.add(new Hop(place, all));
    }

    void source(Id place, Address to) {
        at(place, new Step.SourceRewritten(source(), to));
        source = to;
    }

    void destination(Id place, Address to) {
        at(place, new Step.DestinationRewritten(destination(), to));
        destination = to;
    }

    List<Hop> all() {
        return List.copyOf(done);
    }
}
