package dev.haechi.kubernetes.lowering;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressRange;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * Addresses under which the pods of workloads stand in filters: pods get theirs when they start,
 * and those of one workload are alike. They are of the block that is discarded everywhere (RFC
 * 6666), so that nobody has them.
 */
public final class StandIns {
    private static final long HIGH = 0x0100_0000_0000_0000L;

    /** The block of all. */
    public static final AddressSet BLOCK = AddressSet.of(new Cidr(Address.v6(HIGH, 0), 64));

    private StandIns() {}

    /** Of the workload with that number, from 0. */
    public static Address of(int workload) {
        return Address.v6(HIGH, workload);
    }

    /** Of some workloads. */
    static AddressSet of(BitSet workloads) {
        var ranges = new ArrayList<AddressRange>();
        int first = workloads.nextSetBit(0);
        while (first >= 0) {
            int end = workloads.nextClearBit(first);
            ranges.add(new AddressRange(of(first), of(end - 1)));
            first = workloads.nextSetBit(end);
        }
        return new AddressSet(ranges);
    }

    /** What is asked of each workload, below a number, that a set has. */
    public static void each(AddressSet set, int count, IntConsumer action) {
        for (var range : within(set, count)) {
            for (long at = range.first().low(); at <= range.last().low(); at++) {
                action.accept((int) at);
            }
        }
    }

    private static List<AddressRange> within(AddressSet set, int count) {
        if (count == 0) {
            return List.of();
        }
        var all = new AddressSet(List.of(new AddressRange(of(0), of(count - 1))));
        return set.intersect(all).ranges();
    }
}
