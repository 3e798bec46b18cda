package dev.haechi.model.address;

import java.util.Collection;
import java.util.Optional;

/** Finds room for further blocks. */
public final class FreeBlocks {
    private FreeBlocks() {}

    /**
     * The lowest block of a length inside a block that has no address in common with those taken;
     * empty when there is no room. Costs O(n log n) for n taken blocks.
     */
    public static Optional<Cidr> first(Cidr within, int length, Collection<Cidr> taken) {
        var free = AddressSet.of(within).minus(AddressSet.of(taken));
        return free.blocks().stream()
                .filter(block -> block.length() <= length)
                .findFirst()
                .map(block -> Cidr.around(block.base(), length));
    }
}
