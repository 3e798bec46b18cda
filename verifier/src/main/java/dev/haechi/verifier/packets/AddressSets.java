package dev.haechi.verifier.packets;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressRange;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.IpFamily;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Questions about sets of addresses that make no new sets; each costs O(n log m) at most. */
public final class AddressSets {
    private AddressSets() {}

    /** Whether some address is in both. */
    public static boolean meet(AddressSet one, AddressSet other) {
        boolean oneIsSmaller = one.ranges().size() <= other.ranges().size();
        var few = oneIsSmaller ? one.ranges() : other.ranges();
        var many = oneIsSmaller ? other.ranges() : one.ranges();
        for (var range : few) {
            int at = firstNotBefore(many, range.first());
            if (at < many.size() && many.get(at).first().compareTo(range.last()) <= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether every address of the small one is in the large one. */
    public static boolean covers(AddressSet large, AddressSet small) {
        for (var range : small.ranges()) {
            int at = firstNotBefore(large.ranges(), range.first());
            if (at == large.ranges().size() || !within(range, large.ranges().get(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean within(AddressRange range, AddressRange outer) {
        return outer.first().compareTo(range.first()) <= 0
                && range.last().compareTo(outer.last()) <= 0;
    }

    /** The index of the first range that does not end before an address. */
    private static int firstNotBefore(List<AddressRange> ranges, Address address) {
        int low = 0;
        int high = ranges.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranges.get(middle).last().compareTo(address) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The union of many sets. Costs O(n log n) in all their ranges. */
    public static AddressSet union(Collection<AddressSet> sets) {
        var ranges = new ArrayList<AddressRange>();
        sets.forEach(set -> ranges.addAll(set.ranges()));
        return new AddressSet(ranges);
    }

    /** Whether a set has addresses of a family. */
    static boolean has(AddressSet set, IpFamily family) {
        // IPv4 comes before IPv6, so that the ends tell.
        return !set.isEmpty()
                && switch (family) {
                    case V4 -> set.ranges().getFirst().first().family() == IpFamily.V4;
                    case V6 -> set.ranges().getLast().first().family() == IpFamily.V6;
                };
    }

    /** The addresses of a family in a set. */
    public static AddressSet only(AddressSet set, IpFamily family) {
        return new AddressSet(
                set.ranges().stream().filter(range -> range.first().family() == family).toList());
    }
}
