package dev.haechi.model.json;

import dev.haechi.text.Source;
import dev.haechi.text.tree.Node;
import dev.haechi.text.tree.Node.Fields;
import dev.haechi.text.tree.Node.Items;
import dev.haechi.text.tree.Node.Text;
import dev.haechi.text.tree.TreeReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes docs/landscape.md from the schema, so that the page and the schema say the same. */
final class SchemaPage {
    private SchemaPage() {}

    /** A document that has every member of the schema once, without values. */
    static Node of(String schema) {
        var root = (Fields) TreeReader.read(new Source("schema.json", schema)).orThrow();
        var all = new LinkedHashMap<String, Node.Entry>();
        all.putAll(properties(root));
        definitions(root).values().forEach(entry -> all.putAll(properties(entry.value())));
        all.replaceAll((_, entry) -> new Node.Entry(entry.key(), new Node.Nothing(entry.key())));
        return new Fields(root.origin(), all);
    }

    static String markdown(String schema) {
        var root = (Fields) TreeReader.read(new Source("schema.json", schema)).orThrow();
        var page =
                new StringBuilder(
                        """
                        # The JSON form of a landscape

                        `haechi check --output json` prints it, and every verb that takes a blueprint takes it too (a file whose `kind` is
                        `Landscape`): so others can feed Haechi landscapes from elsewhere. The JSON Schema is
                        [landscape.schema.json](../model/src/main/resources/dev/haechi/model/json/landscape.schema.json); this page is
                        written from it (`mvn -pl model -am test -Dgolden=update`). Dangling references, misplaced addresses and the like
                        are told as problems `MOD-030` and above, with their place in the file. The digest of a landscape is the SHA-256 of
                        this form without white space.

                        """);
        section(page, "Landscape", root);
        definitions(root).forEach((name, entry) -> section(page, name, (Fields) entry.value()));
        return page.toString();
    }

    private static void section(StringBuilder page, String name, Fields schema) {
        page.append("## ").append(text(schema, "title")).append("\n\n");
        page.append("<a id=\"").append(name).append("\"></a>");
        page.append(text(schema, "description")).append("\n\n");
        var properties = properties(schema);
        if (properties.isEmpty()) {
            return;
        }
        var required = texts(schema.get("required").orElse(schema));
        page.append("| member | | form | meaning |\n| --- | --- | --- | --- |\n");
        properties.forEach(
                (member, entry) ->
                        page.append("| `")
                                .append(member)
                                .append("` | ")
                                .append(required.contains(member) ? "required" : "")
                                .append(" | ")
                                .append(form((Fields) entry.value()))
                                .append(" | ")
                                .append(text((Fields) entry.value(), "description"))
                                .append(" |\n"));
        page.append('\n');
    }

    private static String form(Fields schema) {
        if (schema.get("$ref").isPresent()) {
            var name = text(schema, "$ref").substring("#/$defs/".length());
            return "[" + name + "](#" + name + ")";
        }
        if (schema.get("anyOf").orElse(schema) instanceof Items either) {
            return "fact: " + form((Fields) either.items().getFirst());
        }
        if (schema.get("enum").isPresent()) {
            return texts(schema.get("enum").get()).stream()
                    .map(choice -> "`" + choice + "`")
                    .collect(Collectors.joining(", "));
        }
        if (schema.get("const").orElse(schema) instanceof Text fixed) {
            return "`\"" + fixed.value() + "\"`";
        }
        if (schema.get("const").isPresent()) {
            return "`true`";
        }
        if (schema.get("items").orElse(schema) instanceof Fields item && !item.equals(schema)) {
            return "list of " + form(item);
        }
        return text(schema, "type").replace("string", "text").replace("boolean", "true or false");
    }

    private static Map<String, Node.Entry> properties(Node schema) {
        return schema instanceof Fields fields
                        && fields.get("properties").isPresent()
                        && fields.get("properties").get() instanceof Fields found
                ? found.entries()
                : Map.of();
    }

    private static Map<String, Node.Entry> definitions(Fields root) {
        return ((Fields) root.get("$defs").orElseThrow()).entries();
    }

    private static String text(Fields schema, String member) {
        return schema.get(member).orElse(schema) instanceof Text text ? text.value() : "";
    }

    private static List<String> texts(Node list) {
        return list instanceof Items items
                ? items.items().stream()
                        .flatMap(
                                item ->
                                        item instanceof Text text
                                                ? List.of(text.value()).stream()
                                                : List.<String>of().stream())
                        .toList()
                : List.of();
    }
}
