package dev.haechi.verifier.claim;

import java.util.Comparator;

/**
 * Something that takes a connection and opens others: a listener of a load balancer, or an instance
 * that is a forward proxy.
 *
 * @param proxy whether it is an instance
 */
public record DoorName(boolean proxy, String id) implements Comparable<DoorName> {
    private static final Comparator<DoorName> ORDER =
            Comparator.comparing(DoorName::proxy).thenComparing(DoorName::id);

    @Override
    public int compareTo(DoorName other) {
        return ORDER.compare(this, other);
    }
}
