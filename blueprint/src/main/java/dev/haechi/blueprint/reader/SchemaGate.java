package dev.haechi.blueprint.reader;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.haechi.blueprint.BlueprintCode;
import dev.haechi.text.Problem;
import dev.haechi.text.tree.Node;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Holds documents to the published schema. */
final class SchemaGate {
    private static final String RESOURCE = "blueprint.schema.json";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SchemaGate() {}

    /** What the schema has against a document; costs about 0.1 s the first time. */
    static List<Problem> check(Node root) {
        var schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(text());
        return schema.validate(json(root)).stream()
                .map(
                        error ->
                                Problem.at(
                                        at(root, error.getInstanceLocation().toString()).origin(),
                                        BlueprintCode.REFUSED_BY_SCHEMA,
                                        error.getInstanceLocation().toString(),
                                        error.getMessage()))
                .toList();
    }

    /** The schema itself. */
    static String text() {
        try (var stream = SchemaGate.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCE + " is missing beside SchemaGate");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read from the class path", e);
        }
    }

    private static JsonNode json(Node node) {
        return switch (node) {
            case Node.Fields(_, var entries) -> {
                var object = JSON.objectNode();
                entries.forEach((key, entry) -> object.set(key, json(entry.value())));
                yield object;
            }
            case Node.Items(_, var items) -> {
                var array = JSON.arrayNode();
                items.forEach(item -> array.add(json(item)));
                yield array;
            }
            case Node.Text(_, var value) -> JSON.stringNode(value);
            case Node.Numeral(_, var written) -> JSON.numberNode(new BigDecimal(written));
            case Node.Flag(_, boolean value) -> JSON.booleanNode(value);
            case Node.Nothing _ -> JSON.nullNode();
        };
    }

    /** The node of a JSON pointer (RFC 6901); the nearest that there is. */
    private static Node at(Node root, String pointer) {
        var node = root;
        for (var part : pointer.split("/", -1)) {
            var name = part.replace("~1", "/").replace("~0", "~");
            if (node instanceof Node.Fields fields && fields.get(name).isPresent()) {
                node = fields.get(name).get();
            } else if (node instanceof Node.Items(_, var items) && name.matches("[0-9]{1,6}")) {
                node = items.get(Integer.parseInt(name));
            }
        }
        return node;
    }
}
