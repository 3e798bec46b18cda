package dev.haechi.blueprint.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.blueprint.testing.Blueprints;
import dev.haechi.model.filter.GroupRule;
import dev.haechi.model.filter.SecurityGroup;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.json.LandscapeJson;
import dev.haechi.model.landscape.LandscapeCheck;
import dev.haechi.model.workload.Workload;
import dev.haechi.text.testing.Golden;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the examples mean, whole. */
class ExamplesTest {

    static List<String> examples() {
        return Blueprints.EXAMPLES;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_means_the_same_to_the_byte_every_time(String name) {
        Golden.assertSame(
                Golden.folder("landscapes/" + name + ".json"),
                () -> LandscapeJson.write(resolved(name).landscape()) + "\n");
        Golden.assertSame(
                Golden.folder("landscapes/" + name + ".workloads.txt"),
                () ->
                        resolved(name).workloads().stream()
                                .map(Workload::toString)
                                .collect(Collectors.joining("\n", "", "\n")));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_is_a_sound_landscape(String name) {
        var resolved = resolved(name);

        assertThat(LandscapeCheck.problems(resolved.landscape(), resolved.origins())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everything_in_an_example_stands_in_a_line_of_its_file(String name) {
        var resolved = resolved(name);

        assertThat(resolved.landscape().groups())
                .flatExtracting(SecurityGroup::rules)
                .extracting(GroupRule::id)
                .allMatch(rule -> resolved.origins().of(rule).isPresent());
        assertThat(OriginsOf.everything(resolved.landscape()))
                .allMatch(id -> resolved.origins().of(id).isPresent());
    }

    @Test
    void the_rule_of_a_call_stands_where_the_call_was_written() {
        var resolved = resolved("demo-bank");
        var rule = RuleId.of("accounts-db/in/call/accounts");

        var origin = resolved.origins().of(rule).orElseThrow();
        var line = Blueprints.example("demo-bank").line(origin.line()).orElseThrow();

        assertThat(line.substring(origin.column() - 1)).startsWith("accounts-db");
    }

    private static Resolved resolved(String name) {
        return Blueprints.resolve(Blueprints.example(name)).orThrow();
    }
}
