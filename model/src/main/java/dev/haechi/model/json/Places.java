package dev.haechi.model.json;

import dev.haechi.model.id.Id;
import dev.haechi.model.landscape.Origins;
import dev.haechi.text.Origin;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Remembers where the thing with each id was written; of two with one id, the first. */
final class Places {
    private final Map<Id, Origin> byId = new LinkedHashMap<>();

    /** The id of the object that is being read. */
    <T extends Id> T id(JsonIn in, Function<String, T> make) {
        var id = in.id("id", make);
        byId.putIfAbsent(id, in.originOf("id"));
        return id;
    }

    /** What stands after what is known. */
    void addAll(Places later) {
        later.byId.forEach(byId::putIfAbsent);
    }

    Origins origins() {
        return new Origins(byId);
    }
}
