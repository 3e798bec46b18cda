package dev.haechi.verifier.form;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressRange;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import java.util.List;
import java.util.Optional;

/** One range of addresses as text: an address, a block, or the first and the last. */
final class AddressNotation {
    private AddressNotation() {}

    static String print(AddressRange range) {
        if (range.first().equals(range.last())) {
            return range.first().toString();
        }
        var blocks = new AddressSet(List.of(range)).blocks();
        return blocks.size() == 1 ? blocks.getFirst().toString() : range.toString();
    }

    static Optional<AddressRange> parse(String text) {
        int dash = text.indexOf('-');
        if (dash >= 0) {
            var first = Address.tryParse(text.substring(0, dash));
            var last = Address.tryParse(text.substring(dash + 1));
            return first.flatMap(low -> last.flatMap(high -> range(low, high)));
        }
        return text.indexOf('/') >= 0
                ? Cidr.tryParse(text).map(Cidr::range)
                : Address.tryParse(text).map(AddressRange::of);
    }

    private static Optional<AddressRange> range(Address first, Address last) {
        return first.family() == last.family() && first.compareTo(last) <= 0
                ? Optional.of(new AddressRange(first, last))
                : Optional.empty();
    }
}
