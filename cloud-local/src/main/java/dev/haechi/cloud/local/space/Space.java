package dev.haechi.cloud.local.space;

import dev.haechi.model.id.Id;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * A network namespace as it should be.
 *
 * @param owner whose it is
 * @param pieces what is in it, and to which thing of the landscape each belongs
 */
public record Space(String name, Id owner, SequencedMap<Piece, Id> pieces) {
    public Space {
        pieces = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(pieces));
    }

    public boolean belongsTo(Id id) {
        return owner.equals(id) || pieces.containsValue(id);
    }
}
