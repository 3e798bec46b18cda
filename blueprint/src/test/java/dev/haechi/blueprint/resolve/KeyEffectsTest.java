package dev.haechi.blueprint.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.blueprint.testing.Blueprints;
import dev.haechi.blueprint.testing.SchemaKeys;
import dev.haechi.model.json.LandscapeJson;
import dev.haechi.text.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every key of the schema does something. A row of {@code key-effects.txt} changes one key of the
 * example estate ({@code {NL}} ends a line), and names a text that the change brings about in all
 * that the blueprint means.
 */
class KeyEffectsTest {
    private static final Path TABLE = Path.of("src", "test", "resources", "key-effects.txt");

    /**
     * One row: {@code refused CODE} as expected text means that the changed blueprint is refused.
     */
    record Effect(String key, String from, String to, String expected) {
        @Override
        public String toString() {
            return key + ": " + to;
        }
    }

    static List<Effect> effects() {
        try (var lines = Files.lines(TABLE)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.replace("{NL}", "\n").split(" +¦ +", -1))
                    .map(parts -> new Effect(parts[0], parts[1], parts[2], parts[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("no table of effects", e);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("effects")
    void a_key_has_an_effect(Effect effect) {
        var before = Blueprints.example("estate");
        assertThat(before.text()).as("the example").contains(effect.from());
        var after =
                new Source(
                        before.name(),
                        before.text().replaceFirst(quoted(effect.from()), to(effect)));

        // The whole meaning is too long for a message of a failed test.
        assertThat(meaning(before).contains(effect.expected())).as("before").isFalse();
        assertThat(meaning(after).contains(effect.expected()))
                .as("%s in what it means now; problems: %s", effect.expected(), problems(after))
                .isTrue();
    }

    private static List<?> problems(Source source) {
        return Blueprints.resolve(source).problems();
    }

    private static String quoted(String text) {
        return Pattern.quote(text);
    }

    private static String to(Effect effect) {
        return Matcher.quoteReplacement(effect.to());
    }

    @Test
    void every_key_of_the_schema_stands_in_the_table() {
        var tried = effects().stream().map(Effect::key).distinct().toList();

        var untried =
                SchemaKeys.all().values().stream()
                        .filter(SchemaKeys.Key::leaf)
                        .map(SchemaKeys.Key::path)
                        .filter(key -> !tried.contains(key))
                        .toList();

        assertThat(untried).isEmpty();
        assertThat(SchemaKeys.all().keySet()).containsAll(tried);
    }

    /** All that a blueprint means, or the codes of its problems. */
    private static String meaning(Source source) {
        var result = Blueprints.resolve(source);
        if (!result.problems().isEmpty()) {
            return result.problems().stream()
                    .map(problem -> "refused " + problem.code().key())
                    .toList()
                    .toString();
        }
        var resolved = result.orThrow();
        return LandscapeJson.write(resolved.landscape())
                + resolved.workloads()
                + resolved.kubernetes().map(cluster -> cluster.value())
                + resolved.people()
                + resolved.waivers().stream().map(waiver -> waiver.value()).toList()
                + resolved.certificate()
                + resolved.alerts()
                + resolved.policies()
                + resolved.doors()
                + resolved.provider()
                + resolved.environmentClass()
                + resolved.secrets().stream().map(secret -> secret.value()).toList();
    }
}
