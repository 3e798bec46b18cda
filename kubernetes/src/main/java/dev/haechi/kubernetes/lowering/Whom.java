package dev.haechi.kubernetes.lowering;

import dev.haechi.model.address.AddressSet;
import java.util.List;

/**
 * Whom a rule means.
 *
 * @param certain those whom it means whatever is not known
 * @param possible those whom it may mean; all of the others among them
 * @param doubts why the two differ, about any services
 */
record Whom(AddressSet certain, AddressSet possible, List<Doubt> doubts) {
    static final Whom EVERYBODY = new Whom(AddressSet.ALL, AddressSet.ALL, List.of());

    Whom {
        doubts = List.copyOf(doubts);
    }
}
