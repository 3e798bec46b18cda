package dev.haechi.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.haechi.model.testing.RandomLandscapes;
import dev.haechi.text.Source;
import dev.haechi.text.testing.Golden;
import dev.haechi.text.testing.Seeds;
import dev.haechi.text.tree.Node;
import dev.haechi.text.tree.TreeReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LandscapeSchemaTest {
    private static final String TEXT = schemaText();
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(TEXT, InputFormat.JSON);

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#hundred")
    void what_is_written_fits_the_schema(long seed) {
        var written = LandscapeJson.write(RandomLandscapes.EVERYTHING.landscape(seed));

        assertThat(SCHEMA.validate(written, InputFormat.JSON)).isEmpty();
    }

    @Test
    void every_member_of_the_schema_is_written_for_some_landscape() {
        var written = new TreeSet<String>();
        Seeds.first(400)
                .mapToObj(RandomLandscapes.EVERYTHING::landscape)
                .forEach(all -> members(node(LandscapeJson.write(all)), written));

        var known = new TreeSet<String>();
        members(SchemaPage.of(TEXT), known);
        assertThat(written).isSubsetOf(known);
        known.removeAll(written);
        assertThat(known).isEmpty();
    }

    /** The reader and the schema refuse the same mistakes. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"cidrs\" : [ \"10.20.0.0/16\" ] | \"cidrs\" : [ \"x\" ]",
                "\"cidrs\" : [ \"10.20.0.0/16\" ] | \"cidrs\" : 7",
                "\"stage\" : \"DEV\" | \"stage\" : \"TEST\"",
                "\"stage\" : \"DEV\" | \"stag\" : \"DEV\"",
                "\"id\" : \"vpc-a\" | \"id\" : \"vpc a\"",
                "\"unknown\" : \"account\" | \"unknwon\" : \"account\"",
                "\"environment\" : \"small\", | ``"
            })
    void what_the_reader_refuses_does_not_fit_the_schema(String right, String wrong) {
        var text = LandscapeJson.write(LandscapeJsonTest.small()).replace(right, wrong);

        assertThat(LandscapeJson.read(node(text)).problems()).isNotEmpty();
        assertThat(SCHEMA.validate(text, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void the_page_explains_every_member() {
        Golden.assertSame(Path.of("..", "docs", "landscape.md"), () -> SchemaPage.markdown(TEXT));
    }

    private static void members(Node node, Set<String> into) {
        switch (node) {
            case Node.Fields fields ->
                    fields.entries()
                            .forEach(
                                    (name, entry) -> {
                                        into.add(name);
                                        members(entry.value(), into);
                                    });
            case Node.Items items -> items.items().forEach(item -> members(item, into));
            case Node.Text _, Node.Numeral _, Node.Flag _, Node.Nothing _ -> {}
        }
    }

    private static Node node(String text) {
        return TreeReader.read(new Source("a.json", text)).orThrow();
    }

    private static String schemaText() {
        try (var in = LandscapeJson.class.getResourceAsStream(LandscapeJson.SCHEMA)) {
            if (in == null) {
                throw new AssertionError("no schema beside LandscapeJson");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
