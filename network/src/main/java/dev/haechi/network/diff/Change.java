package dev.haechi.network.diff;

import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.trial.Cause;
import dev.haechi.network.answer.Relation;
import dev.haechi.network.edit.Edit;
import java.util.List;

/**
 * Connections between two places that stand otherwise than before, for one cause.
 *
 * @param relation by packets; or, for what packets do not tell, through proxies
 * @param before how all of them stood
 * @param after how all of them stand
 * @param passages which connections
 * @param packet one of them
 * @param missing the facts on which the unknown standing depends; none when neither is unknown
 * @param cause which edits made it so
 */
public record Change(
        Endpoint from,
        Endpoint to,
        Relation relation,
        Standing before,
        Standing after,
        Passages passages,
        Passage packet,
        List<String> missing,
        Cause<Edit> cause) {
    public Change {
        missing = List.copyOf(missing);
    }

    /** Whether something is possible that certainly was not, or may be. */
    public boolean opens() {
        return after.compareTo(before) > 0;
    }

    /** Whether something is impossible, or may be, that was possible. */
    public boolean closes() {
        return after.compareTo(before) < 0;
    }
}
