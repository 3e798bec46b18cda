package dev.haechi.network;

import dev.haechi.model.network.Zone;
import java.util.Comparator;
import java.util.List;

/**
 * A row or column of a {@link ZoneMatrix}: a zone, those whose zone is not known, a named network
 * outside, or the internet.
 */
public sealed interface Party extends Comparable<Party> {
    /** Zones in their order, then the unknown, named networks by name, the internet. */
    Comparator<Party> ORDER =
            Comparator.comparingInt(Party::rank)
                    .thenComparingInt(Party::place)
                    .thenComparing(Party::name);

    record InZone(Zone zone) implements Party {}

    record OfUnknownZone() implements Party {}

    record Network(String id) implements Party {}

    record Internet() implements Party {}

    /** As it is printed: {@code DMZ}, {@code unknown zone}, the network's id, {@code internet}. */
    default String name() {
        return switch (this) {
            case InZone(var zone) -> zone.name();
            case OfUnknownZone _ -> "unknown zone";
            case Network(var id) -> id;
            case Internet _ -> "internet";
        };
    }

    private int rank() {
        return switch (this) {
            case InZone _ -> 0;
            case OfUnknownZone _ -> 1;
            case Network _ -> 2;
            case Internet _ -> 3;
        };
    }

    private int place() {
        return this instanceof InZone(var zone) ? List.of(Zone.values()).indexOf(zone) : 0;
    }

    @Override
    default int compareTo(Party other) {
        return ORDER.compare(this, other);
    }
}
