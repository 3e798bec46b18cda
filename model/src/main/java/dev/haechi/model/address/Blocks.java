package dev.haechi.model.address;

import java.util.ArrayList;
import java.util.List;

/** Splits ranges into the fewest blocks. */
final class Blocks {
    private Blocks() {}

    /** Of ranges in their order. Costs O(blocks). */
    static List<Cidr> of(List<AddressRange> ranges) {
        var blocks = new ArrayList<Cidr>(ranges.size());
        for (var range : ranges) {
            add(blocks, range);
        }
        return blocks;
    }

    private static void add(List<Cidr> blocks, AddressRange range) {
        var from = range.first();
        while (true) {
            var block = new Cidr(from, from.family().bits() - hostBits(from, range.last()));
            blocks.add(block);
            var end = block.last();
            if (end.compareTo(range.last()) == 0) {
                return;
            }
            from = end.next();
        }
    }

    /** How many of the last bits the largest block has free that begins here and ends in time. */
    private static int hostBits(Address from, Address last) {
        return Math.min(trailingZeros(from), bitsWithin(from, last));
    }

    private static int trailingZeros(Address address) {
        int low = Long.numberOfTrailingZeros(address.low());
        int zeros = low < Long.SIZE ? low : low + Long.numberOfTrailingZeros(address.high());
        return Math.min(zeros, address.family().bits());
    }

    /**
     * The highest power of two that is no more than the number of addresses from one to another.
     */
    private static int bitsWithin(Address from, Address last) {
        long borrow = Long.compareUnsigned(last.low(), from.low()) < 0 ? 1 : 0;
        long low = last.low() - from.low() + 1;
        long high = last.high() - from.high() - borrow + (low == 0 ? 1 : 0);
        if (high != 0) {
            return 2 * Long.SIZE - 1 - Long.numberOfLeadingZeros(high);
        }
        return low != 0 ? Long.SIZE - 1 - Long.numberOfLeadingZeros(low) : 2 * Long.SIZE;
    }
}
