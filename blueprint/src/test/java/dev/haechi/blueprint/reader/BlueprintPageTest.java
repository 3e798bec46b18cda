package dev.haechi.blueprint.reader;

import dev.haechi.blueprint.testing.SchemaKeys;
import dev.haechi.text.testing.Golden;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The page about the keys is made from the schema. */
class BlueprintPageTest {
    private static final String HEAD =
            """
            # The keys of a blueprint

            Made from the schema `blueprint/src/main/resources/dev/haechi/blueprint/reader/blueprint.schema.json`
            (`-Dgolden=update` after a change); do not edit. Editors check a blueprint by it:

            ```yaml
            # yaml-language-server: $schema=https://haechi.dev/schema/v1/blueprint.json
            ```

            What is left out is designed: a VPC 10.20.0.0/16 with the zones DMZ, APP, DATA and MGMT, subnets that do not
            overlap, routing tables for what is public, private and isolated, and security groups that open what `route`,
            `calls`, `egress`, `metrics` and `administrators` ask for. The first host address of a subnet is its router's; where
            a service's replicas begin follows from its name, so that a further service moves no other one (two names may fall
            on one place: then the later in the alphabet gives way). A service has `replicas.max` places and up to two more
            for rollouts. Haechi's own parts are called edge, builder, prometheus, alertmanager, node-exporter, server, bastion
            and nat, nodes of a cluster ZONE-control and ZONE-worker (app-worker); rules and waivers may name them. Floating IPs come from 198.18.0.0/15 and 2001:2::/48, and the addresses by
            which services are called from 100.100.0.0/16.

            | key | value | meaning |
            | --- | --- | --- |
            """;

    @Test
    void the_page_shows_every_key() {
        Golden.assertSame(Path.of("..", "docs", "blueprint.md"), BlueprintPageTest::page);
    }

    private static String page() {
        var page = new StringBuilder(HEAD);
        for (var key : SchemaKeys.all().values()) {
            page.append("| `").append(key.path()).append("` | ").append(value(key)).append(" | ");
            page.append(key.text("description"));
            var usual = key.text("default");
            if (!usual.isEmpty()) {
                page.append(" Usual: `").append(usual).append("`.");
            }
            page.append(" |\n");
        }
        return page.toString();
    }

    private static String value(SchemaKeys.Key key) {
        var schema = key.target();
        if (schema.has("const")) {
            return "`" + schema.get("const").stringValue() + "`";
        }
        if (schema.has("enum")) {
            return words(schema.get("enum"));
        }
        if (schema.has("minimum") && schema.has("maximum")) {
            return schema.get("minimum") + " to " + schema.get("maximum");
        }
        return switch (schema.path("type").asString("").toLowerCase(Locale.ROOT)) {
            case "array" ->
                    schema.path("items").has("enum")
                            ? "list of " + words(schema.path("items").get("enum"))
                            : "list";
            case "object" -> "mapping";
            case "boolean" -> "true, false";
            case "integer" -> "number";
            case "" -> "several forms";
            default -> "text";
        };
    }

    private static String words(JsonNode choices) {
        var words = new StringBuilder();
        for (var choice : choices) {
            words.append(words.isEmpty() ? "`" : ", `").append(choice.stringValue()).append('`');
        }
        return words.toString();
    }
}
