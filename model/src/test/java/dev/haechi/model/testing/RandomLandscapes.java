package dev.haechi.model.testing;

import dev.haechi.model.landscape.Landscape;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Small random landscapes that {@code LandscapeCheck} has nothing to say against, and that among
 * many seeds have every chosen feature in many combinations. The same seed, features and size give
 * the same landscape in every run. Sizes: up to 3 VPCs, 3 subnets each, 3 instances each, or {@link
 * #medium}.
 *
 * <p>Blocks: VPC {@code n} has {@code 10.(20+n).0.0/16} and {@code fd00:20+n::/48} (hexadecimal 14,
 * 15 …); floating IPs are in {@code 198.18.0.0/24}; the internet of the rules is {@code
 * 192.0.2.0/24}; externals are {@code 203.0.113.0/24} and {@code 198.51.100.0/24}.
 */
public final class RandomLandscapes {
    /** Every feature of the model. */
    public static final RandomLandscapes EVERYTHING =
            new RandomLandscapes(EnumSet.allOf(Feature.class), Size.SMALL);

    /** What the local cloud can make of namespaces and packets. */
    public static final RandomLandscapes LOCAL_CLOUD =
            new RandomLandscapes(
                    EnumSet.of(
                            Feature.IPV6,
                            Feature.SEVERAL_VPCS,
                            Feature.SAME_BLOCKS,
                            Feature.PEERING,
                            Feature.BEYOND_PEERING,
                            Feature.INTERNET_GATEWAY,
                            Feature.FLOATING_IP,
                            Feature.NAT,
                            Feature.NAT_ALLOW_LIST,
                            Feature.BLACKHOLE,
                            Feature.EXTERNAL,
                            Feature.ACL,
                            Feature.ACL_SOURCE_PORTS,
                            Feature.GROUP_REFERENCE,
                            Feature.PREFIX_LIST,
                            Feature.UNFILTERED,
                            Feature.EDGE,
                            Feature.UNKNOWN_FACTS),
                    Size.SMALL);

    private final Set<Feature> features;
    private final Size size;

    /**
     * @param features that a landscape may have; it need not have all of them
     */
    private RandomLandscapes(Set<Feature> features, Size size) {
        var copy = EnumSet.noneOf(Feature.class);
        copy.addAll(features);
        this.features = Collections.unmodifiableSet(copy);
        this.size = size;
    }

    /** The same of 18 to 64 instances, mostly between 20 and 60. */
    public RandomLandscapes medium() {
        return new RandomLandscapes(features, Size.MEDIUM);
    }

    /** The same without some features. */
    public RandomLandscapes without(Feature... some) {
        var left = EnumSet.noneOf(Feature.class);
        left.addAll(features);
        Set.of(some).forEach(left::remove);
        return new RandomLandscapes(left, size);
    }

    /** The landscape of a seed. */
    public Landscape landscape(long seed) {
        var draft = new Draft(features, size, new Dice(seed));
        new RandomPlaces(draft).draw();
        new RandomMachines(draft).draw();
        new RandomGateways(draft).draw();
        new RandomFilters(draft).draw();
        new RandomBalancers(draft).draw();
        new RandomRoutes(draft).draw();
        new RandomRecords(draft).draw();
        return draft.landscape();
    }
}
