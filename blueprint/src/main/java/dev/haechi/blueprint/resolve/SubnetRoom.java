package dev.haechi.blueprint.resolve;

import dev.haechi.blueprint.VpcSpec;
import dev.haechi.blueprint.resolve.Plot.Duty;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.address.FreeBlocks;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.network.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds blocks for designed subnets. In a VPC that is large enough each zone has its own place
 * (such as 10.20.10.0/24 for APP), so that a further zone moves none of the others; otherwise the
 * lowest free block is taken.
 */
final class SubnetRoom {
    /** The usual length of a subnet. */
    private static final int USUAL = 24;

    /** The longest that has room for a router and a few instances. */
    private static final int LONGEST = 29;

    /** How many subnets a VPC is meant to have room for, as a power of two. */
    private static final int SIXTEEN = 4;

    /** The length of an IPv6 subnet (RFC 4291 section 2.5.1). */
    private static final int V6 = 64;

    private SubnetRoom() {}

    /** The length of a subnet in the VPC that has room for some instances. */
    static int length(VpcSpec vpc, int instances) {
        int fair = Math.max(USUAL, vpc.cidrs().getFirst().value().length() + SIXTEEN);
        return Math.min(Math.min(fair, LONGEST), lengthFor(instances));
    }

    /** The greatest length that has room for some instances. */
    static int lengthFor(int instances) {
        int length = LONGEST;
        while (Addresses.capacity(Cidr.around(Cidr.ALL_V4.base(), length)) < instances) {
            length--;
        }
        return length;
    }

    /** An IPv4 block, and an IPv6 block when the VPC has one; empty when there is no room. */
    static List<Cidr> find(VpcSpec vpc, List<Plot> plots, Zone zone, Duty duty, int length) {
        var taken =
                plots.stream()
                        .filter(plot -> plot.vpc().equals(vpc.name().value()))
                        .flatMap(plot -> plot.cidrs().stream())
                        .toList();
        var found = new ArrayList<Cidr>();
        for (var block : vpc.cidrs()) {
            var own = block.value();
            var place =
                    own.family() == IpFamily.V4
                            ? preferred(own, index(zone, duty), length, taken)
                                    .or(() -> first(own, length, taken))
                            : first(own, Math.max(V6, own.length()), taken);
            if (place.isEmpty()) {
                return List.of();
            }
            found.add(place.get());
        }
        return List.copyOf(found);
    }

    private static Optional<Cidr> first(Cidr within, int length, List<Cidr> taken) {
        return length < within.length()
                ? Optional.empty()
                : FreeBlocks.first(within, length, taken);
    }

    private static Optional<Cidr> preferred(Cidr within, int index, int length, List<Cidr> taken) {
        var start = within.base().plus((long) index << (32 - USUAL));
        var block = Cidr.around(start, length);
        boolean free =
                within.contains(block)
                        && block.base().equals(start)
                        && taken.stream().noneMatch(block::overlaps);
        return free ? Optional.of(block) : Optional.empty();
    }

    /** Which 256 addresses of the VPC. */
    private static int index(Zone zone, Duty duty) {
        return switch (duty) {
            case TRANSLATION -> 1;
            case ADMINISTRATION -> 31;
            case PUBLIC, PRIVATE, ISOLATED ->
                    switch (zone) {
                        case DMZ -> 0;
                        case APP -> 10;
                        case DATA -> 20;
                        case MGMT -> 30;
                        case SEC -> 40;
                        case RND -> 50;
                        case PARTNER -> 60;
                    };
        };
    }
}
