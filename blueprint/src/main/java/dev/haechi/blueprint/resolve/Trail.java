package dev.haechi.blueprint.resolve;

import dev.haechi.model.id.Id;
import dev.haechi.model.landscape.Origins;
import dev.haechi.text.Origin;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers why each thing of the landscape is there. The first cause counts. */
final class Trail {
    private final Map<Id, Origin> byId = new LinkedHashMap<>();

    /** Notes the cause of a thing, and hands the thing's name on. */
    <I extends Id> I note(I id, Origin cause) {
        byId.putIfAbsent(id, cause);
        return id;
    }

    Origins origins() {
        return new Origins(byId);
    }
}
