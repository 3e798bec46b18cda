package dev.haechi.verifier.claim;

import dev.haechi.verifier.packets.Box;
import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How far packets get, at most. A place that is not in it has none. It shows its claim if it holds
 * what is sent, if whatever a step makes of what it holds is in it too, and if nothing of it
 * reaches a receiver and is answered; it need not be exact.
 *
 * @param doors that connections are carried on by, at most
 * @param packets sorted by place
 */
public record Witness(SortedSet<DoorName> doors, SequencedMap<Place, List<Box>> packets) {
    public Witness {
        doors = Collections.unmodifiableSortedSet(new TreeSet<>(doors));
        packets = Collections.unmodifiableSequencedMap(new TreeMap<>(packets));
    }

    /** What can be at a place. */
    public List<Box> at(Place place) {
        return packets.getOrDefault(place, List.of());
    }

    /** How many boxes it has. */
    public int size() {
        return packets.values().stream().mapToInt(List::size).sum();
    }
}
