package dev.haechi.network.survey;

import dev.haechi.model.address.AddressSet;
import java.util.IdentityHashMap;

/** Whether the peers of rules have addresses of one set; remembered, for rules share peers. */
final class Meeting {
    private final AddressSet set;
    private final IdentityHashMap<AddressSet, Boolean> known = new IdentityHashMap<>();

    Meeting(AddressSet set) {
        this.set = set;
    }

    AddressSet set() {
        return set;
    }

    boolean with(AddressSet peers) {
        var before = known.get(peers);
        if (before == null) {
            before = peers.meets(set);
            known.put(peers, before);
        }
        return before;
    }
}
