package dev.haechi.verifier.claim;

import java.util.Comparator;

/**
 * Where packets can be.
 *
 * @param id of the subnet or VPC; {@code internet} outside
 */
public record Place(Way way, Spot spot, String id) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::way).thenComparing(Place::spot).thenComparing(Place::id);

    /** What kind of place. */
    public enum Spot {
        /** Outside all VPCs, on their way to a floating IP. */
        OUTSIDE,
        /** Leaving an interface of a subnet: past its groups, before its routing table. */
        SUBNET,
        /** Routed into a VPC: past the ACL that they left by, before that of their subnet. */
        VPC
    }

    public static Place outside() {
        return new Place(Way.OPENING, Spot.OUTSIDE, "internet");
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
