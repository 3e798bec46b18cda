package dev.haechi.cli;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.haechi.model.json.LandscapeJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The published schemas of answers. */
final class JsonSchemas {
    static final Path FOLDER = Path.of("../docs/json").toAbsolutePath().normalize();
    private static final String SUFFIX = ".schema.json";
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder ->
                            builder.schemas(
                                    Map.of(
                                            "https://haechi.dev/schema/v1/landscape.json",
                                            landscape())));

    private JsonSchemas() {}

    /** The names of all. */
    static List<String> all() {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the schema of a name has against a document. */
    static List<String> against(String name, String json) {
        try {
            var schema = REGISTRY.getSchema(Files.readString(FOLDER.resolve(name + SUFFIX)));
            return schema.validate(json, InputFormat.JSON).stream().map(Error::toString).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String landscape() {
        try (var schema = LandscapeJson.class.getResourceAsStream(LandscapeJson.SCHEMA)) {
            if (schema == null) {
                throw new IllegalStateException("no schema beside LandscapeJson");
            }
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
