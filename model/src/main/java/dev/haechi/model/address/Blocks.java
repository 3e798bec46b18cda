package dev.haechi.model.address;

import java.util.ArrayList;
import java.util.List;

/** Splits a range into the fewest blocks. */
final class Blocks {
    private Blocks() {}

    static List<Cidr> of(AddressRange range) {
        var blocks = new ArrayList<Cidr>();
        var from = range.first();
        while (true) {
            var block = largestFrom(from, range.last());
            blocks.add(block);
            if (block.last().compareTo(range.last()) == 0) {
                return blocks;
            }
            from = block.last().next();
        }
    }

    private static Cidr largestFrom(Address from, Address last) {
        int length = from.family().bits();
        while (length > 0) {
            var wider = Cidr.around(from, length - 1);
            if (wider.base().compareTo(from) != 0 || wider.last().compareTo(last) > 0) {
                break;
            }
            length--;
        }
        return new Cidr(from, length);
    }
}
