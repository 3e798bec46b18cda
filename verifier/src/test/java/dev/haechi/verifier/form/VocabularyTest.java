package dev.haechi.verifier.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.json.LandscapeJson;
import dev.haechi.model.testing.RandomLandscapes;
import dev.haechi.text.Problems;
import dev.haechi.text.Source;
import dev.haechi.text.tree.Node;
import dev.haechi.text.tree.TreeReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VocabularyTest {
    /** What the form of landscapes has and the checker refuses, because it has no rules for it. */
    private static final Set<String> REFUSED = Set.of();

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#hundred")
    void everything_that_landscapes_are_written_with_is_known(long seed) {
        var landscape = RandomLandscapes.EVERYTHING.landscape(seed);

        assertThat(check(LandscapeJson.write(landscape)).isEmpty()).isTrue();
    }

    /**
     * A new member of the form has to be given a rule here, or be refused by name until it has one.
     */
    @Test
    void the_form_of_landscapes_has_no_member_that_the_checker_never_heard_of() {
        var unheard = new TreeSet<String>();
        collect(schema(), unheard);
        unheard.removeAll(REFUSED);

        assertThat(unheard).isEmpty();
    }

    @Test
    void where_a_value_stands_an_object_may_only_say_that_it_is_not_known() {
        var known = "{\"subnets\": [{\"zone\": {\"unknown\": \"the zone\"}}]}";
        var other = "{\"subnets\": [{\"zone\": {\"unknown\": \"x\", \"until\": \"y\"}}]}";

        assertThat(check(known).isEmpty()).isTrue();
        assertThat(check(other).sorted())
                .singleElement()
                .satisfies(problem -> assertThat(problem.arguments()).contains("until"));
    }

    private static Problems check(String json) {
        var problems = new Problems();
        Vocabulary.check(node(json), problems);
        return problems;
    }

    private static Node node(String json) {
        return TreeReader.read(new Source("a.json", json)).orThrow();
    }

    private static void collect(Node.Fields schema, Set<String> unheard) {
        properties("landscape", schema, unheard);
        if (schema.get("$defs").orElseThrow() instanceof Node.Fields kinds) {
            kinds.entries()
                    .forEach(
                            (kind, entry) -> {
                                if (!kind.equals("unknown")
                                        && entry.value() instanceof Node.Fields fields) {
                                    properties(kind, fields, unheard);
                                }
                            });
        }
    }

    private static void properties(String kind, Node.Fields schema, Set<String> unheard) {
        if (schema.get("properties").orElse(schema) instanceof Node.Fields members
                && schema.get("properties").isPresent()) {
            members.entries().keySet().stream()
                    .filter(member -> !Vocabulary.knows(kind, member))
                    .forEach(member -> unheard.add(kind + "." + member));
        }
    }

    private static Node.Fields schema() {
        try (var in = LandscapeJson.class.getResourceAsStream(LandscapeJson.SCHEMA)) {
            if (in == null) {
                throw new AssertionError("no schema beside LandscapeJson");
            }
            return (Node.Fields) node(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
