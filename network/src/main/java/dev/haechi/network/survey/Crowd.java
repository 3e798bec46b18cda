package dev.haechi.network.survey;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.network.Subnet;
import dev.haechi.network.atlas.Cohort;
import dev.haechi.network.spans.Bits;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything of one subnet that has an address of one family. */
final class Crowd {
    /** Its number within its domain. */
    final int index;

    final Subnet subnet;
    final IpFamily family;
    final int party;
    final List<Member> members;
    final AddressSet addresses;
    final AddressSet block;

    Crowd(int index, Subnet subnet, IpFamily family, int party, List<Member> members) {
        this.index = index;
        this.subnet = subnet;
        this.family = family;
        this.party = party;
        this.members = List.copyOf(members);
        this.addresses =
                AddressSet.ofAddresses(
                        members.stream().map(one -> one.address(family).orElseThrow()).toList());
        this.block =
                AddressSet.of(
                        subnet.cidrs().stream().filter(cidr -> cidr.family() == family).toList());
    }

    /** Whether it is the same of the same domain. */
    boolean is(Crowd other) {
        return index == other.index;
    }

    int size() {
        return members.size();
    }

    /** Its cohorts in the atlas of crowds. */
    Set<Cohort> cohorts() {
        return members.stream()
                .map(Member::cohort)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Its members with an address of a set; null when that is all of them. */
    long @Nullable [] within(AddressSet set) {
        var bits = Bits.none(size());
        int count = 0;
        for (int i = 0; i < size(); i++) {
            if (set.contains(members.get(i).address(family).orElseThrow())) {
                Bits.set(bits, i);
                count++;
            }
        }
        return count == size() ? null : bits;
    }
}
