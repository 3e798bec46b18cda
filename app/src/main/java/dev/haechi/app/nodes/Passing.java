package dev.haechi.app.nodes;

import dev.haechi.kubernetes.selector.Truth;
import dev.haechi.text.Message;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether traffic passes from one node to another.
 *
 * @param barriers what stops it, or some of it
 * @param missing what would have to be known
 * @param stopped packets of which the network might be made to let them pass
 */
record Passing(Truth passes, List<Barrier> barriers, List<Message> missing, List<Packet> stopped) {
    Passing {
        barriers = List.copyOf(barriers);
        missing = List.copyOf(missing);
        stopped = List.copyOf(stopped);
    }

    /** Nothing is in the way. */
    static final Passing FREE = new Passing(Truth.YES, List.of(), List.of(), List.of());

    static Passing unknown(Message fact) {
        return new Passing(Truth.UNKNOWN, List.of(), List.of(fact), List.of());
    }

    static Passing blocked(Barrier by) {
        return new Passing(Truth.NO, List.of(by), List.of(), List.of());
    }

    /** When both have to pass. */
    Passing and(Passing other) {
        return with(passes.and(other.passes), other, Stream.empty());
    }

    /** When one of the two counts, and a fact would tell which. */
    Passing or(Passing other, Message fact) {
        return passes == other.passes
                ? with(passes, other, Stream.empty())
                : with(Truth.UNKNOWN, other, Stream.of(fact));
    }

    private Passing with(Truth truth, Passing other, Stream<Message> facts) {
        return new Passing(
                truth,
                Stream.concat(barriers.stream(), other.barriers.stream()).distinct().toList(),
                Stream.of(facts, missing.stream(), other.missing.stream())
                        .flatMap(all -> all)
                        .distinct()
                        .toList(),
                Stream.concat(stopped.stream(), other.stopped.stream()).distinct().toList());
    }
}
