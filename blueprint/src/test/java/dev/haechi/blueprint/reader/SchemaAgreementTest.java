package dev.haechi.blueprint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.blueprint.BlueprintCode;
import dev.haechi.blueprint.sense.GovernanceSense;
import dev.haechi.blueprint.testing.Blueprints;
import dev.haechi.blueprint.testing.SchemaKeys;
import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import dev.haechi.text.tree.Node;
import dev.haechi.text.tree.TreeReader;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an editor underlines by the schema, Haechi refuses, and the other way round. */
class SchemaAgreementTest {
    /**
     * What a schema can say as exactly as the reader. Values are looked at closer by the reader.
     */
    private static final EnumSet<BlueprintCode> OF_STRUCTURE =
            EnumSet.of(
                    BlueprintCode.WRONG_TYPE,
                    BlueprintCode.MISSING_KEY,
                    BlueprintCode.UNKNOWN_KEY,
                    BlueprintCode.UNKNOWN_KEY_NEAR,
                    BlueprintCode.NOT_IN_THIS_RELEASE,
                    BlueprintCode.NOT_ONE_OF,
                    BlueprintCode.OUT_OF_RANGE,
                    BlueprintCode.SOURCE_AND_IMAGE,
                    BlueprintCode.NO_SOURCE_NOR_IMAGE);

    private static final List<String> MUTATED =
            List.of("minimal", "estate", "demo-bank-kubernetes", "estate");

    static List<String> examples() {
        return Blueprints.EXAMPLES;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_examples_follow_the_schema(String name) {
        assertThat(SchemaGate.check(tree(name))).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#thousand")
    void reader_and_schema_agree_about_a_changed_document(long seed) {
        var changed = Mutation.of(tree(MUTATED.get(Math.floorMod(seed, MUTATED.size()))), seed);

        var byReader = form(changed);
        var bySchema = SchemaGate.check(changed);

        if (byReader.isEmpty()) {
            assertThat(bySchema).as("the schema, where the reader finds nothing").isEmpty();
        }
        if (byReader.stream().anyMatch(problem -> OF_STRUCTURE.contains(problem.code()))) {
            assertThat(bySchema).as("the schema, where the reader finds %s", byReader).isNotEmpty();
        }
    }

    @Test
    void the_schema_has_a_word_for_every_key() {
        var silent =
                SchemaKeys.all().values().stream()
                        .filter(key -> key.text("description").isBlank())
                        .map(key -> key.path())
                        .toList();

        assertThat(silent).isEmpty();
    }

    /** Problems of the form; the sense is not looked at, except for what a list must hold. */
    private static List<Problem> form(Node root) {
        var problems = new Problems();
        new DocumentReader(problems)
                .read(root)
                .ifPresent(draft -> new GovernanceSense(draft, problems).check());
        return problems.sorted();
    }

    private static Node tree(String name) {
        return TreeReader.read(Blueprints.example(name)).orThrow();
    }
}
