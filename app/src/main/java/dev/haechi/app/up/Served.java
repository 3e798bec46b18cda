package dev.haechi.app.up;

import dev.haechi.app.delivery.Delivered;
import dev.haechi.text.Problem;
import java.util.List;

/**
 * What serves, all of it.
 *
 * @param delivered as it was wanted
 * @param setBacks why of other services the former version serves
 */
record Served(List<Delivered> delivered, List<Problem> setBacks) {
    Served {
        delivered = List.copyOf(delivered);
        setBacks = List.copyOf(setBacks);
    }
}
