package dev.haechi.model.landscape;

import dev.haechi.model.id.Id;
import dev.haechi.text.Origin;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the things of a landscape were written; what was derived stands where its cause was
 * written. Kept beside the landscape, so that equality and drift are of the thing itself.
 */
public record Origins(Map<Id, Origin> byId) {
    /** Nothing was written in a file. */
    public static final Origins NONE = new Origins(Map.of());

    public Origins {
        byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    }

    public Optional<Origin> of(Id id) {
        return Optional.ofNullable(byId.get(id));
    }
}
