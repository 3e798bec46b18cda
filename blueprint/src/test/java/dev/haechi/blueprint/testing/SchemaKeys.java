package dev.haechi.blueprint.testing;

import dev.haechi.blueprint.reader.BlueprintReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The keys of the published schema, such as {@code spec.services[].port}, with their schemas. */
public final class SchemaKeys {
    private final JsonNode root = JsonMapper.builder().build().readTree(BlueprintReader.schema());
    private final SequencedMap<String, Key> keys = new LinkedHashMap<>();

    /**
     * One key.
     *
     * @param own what stands at the key
     * @param target what that refers to
     * @param leaf whether no keys stand below it
     */
    public record Key(String path, JsonNode own, JsonNode target, boolean leaf) {
        /** What the schema says at the key, or else where the key refers to. */
        public String text(String field) {
            var value = own.has(field) ? own.get(field) : target.path(field);
            return value.isString()
                    ? value.stringValue()
                    : value.isMissingNode() ? "" : value.toString();
        }
    }

    private SchemaKeys() {
        under("", root);
    }

    /** All keys, in the order of the schema. */
    public static SequencedMap<String, Key> all() {
        return new SchemaKeys().keys;
    }

    private JsonNode target(JsonNode schema) {
        var reference = schema.path("$ref");
        return reference.isString()
                ? target(root.at(reference.stringValue().substring(1)))
                : schema;
    }

    private void under(String path, JsonNode schema) {
        var target = target(schema);
        for (Map.Entry<String, JsonNode> entry : target.path("properties").properties()) {
            var key = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
            var own = entry.getValue();
            var there = target(own);
            keys.put(key, new Key(key, own, there, !hasKeys(there)));
            under(key, there);
        }
        for (var choice : target.path("anyOf")) {
            under(path, choice);
        }
        if (target.has("items")) {
            under(path + "[]", target.get("items"));
        }
    }

    private boolean hasKeys(JsonNode schema) {
        var target = target(schema);
        if (target.has("properties")) {
            return true;
        }
        for (var choice : target.path("anyOf")) {
            if (hasKeys(choice)) {
                return true;
            }
        }
        return target.has("items") && hasKeys(target.get("items"));
    }
}
