package dev.haechi.policy.check.view;

import dev.haechi.model.address.AddressRange;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.IpFamily;
import java.util.List;
import java.util.stream.Stream;

/** "Everybody" of one family is everybody: a rule that opens IPv6 alone opens enough. */
public final class Families {
    private Families() {}

    /** The internet of each family. */
    public static List<AddressSet> ofInternet(AddressSet internet) {
        return Stream.of(IpFamily.values())
                .map(family -> new AddressSet(List.of(AddressRange.all(family))))
                .map(internet::intersect)
                .filter(set -> !set.isEmpty())
                .toList();
    }
}
