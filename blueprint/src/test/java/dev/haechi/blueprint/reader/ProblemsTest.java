package dev.haechi.blueprint.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.blueprint.BlueprintCode;
import dev.haechi.blueprint.testing.Blueprints;
import dev.haechi.text.Language;
import dev.haechi.text.Problem;
import dev.haechi.text.ProblemText;
import dev.haechi.text.Source;
import dev.haechi.text.testing.Golden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake is told with its place and its remedy. */
class ProblemsTest {

    static List<Path> cases() {
        return Golden.cases("problems");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void a_mistake_is_told_in_english_and_korean(Path folder) {
        var source = source(folder);

        Golden.assertSame(folder.resolve("expected.txt"), () -> told(source, Language.ENGLISH));
        Golden.assertSame(folder.resolve("expected_ko.txt"), () -> told(source, Language.KOREAN));
    }

    @Test
    void every_code_has_a_case() {
        var left = EnumSet.allOf(BlueprintCode.class);
        // Of files, not of their contents; the schema refuses nothing that the reader accepts.
        left.removeAll(
                List.of(
                        BlueprintCode.UNREADABLE,
                        BlueprintCode.NO_BLUEPRINT_HERE,
                        BlueprintCode.NOT_UTF8,
                        BlueprintCode.REFUSED_BY_SCHEMA));

        for (var folder : cases()) {
            Blueprints.resolve(source(folder)).problems().stream()
                    .map(Problem::code)
                    .forEach(left::remove);
        }

        assertThat(left).isEmpty();
    }

    @Test
    void problems_of_form_and_of_sense_are_told_together() {
        var source =
                new Source(
                        BlueprintFile.NAME,
                        Blueprints.HEAD
                                + """
                                  pets: 2
                                  services:
                                    - { name: web, zone: APP, image: haechi/nginx, calls: [api] }
                                """);

        assertThat(BlueprintReader.read(source).problems())
                .extracting(Problem::code)
                .containsExactly(BlueprintCode.UNKNOWN_KEY, BlueprintCode.UNKNOWN_SERVICE);
    }

    @Test
    void a_key_that_cannot_be_read_is_not_missed_as_well() {
        var source =
                new Source(
                        BlueprintFile.NAME,
                        Blueprints.HEAD
                                + """
                                  services:
                                    - { name: web, zone: APP, image: haechi/nginx, calls: [api] }
                                    - { name: api, zone: APP, image: haechi/nginx, prot: 80 }
                                """);

        assertThat(BlueprintReader.read(source).problems())
                .extracting(Problem::code)
                .containsExactly(BlueprintCode.UNKNOWN_KEY_NEAR);
    }

    @Test
    void a_folder_without_a_blueprint_is_told(@TempDir Path empty) {
        assertThat(BlueprintFile.load(empty).problems())
                .extracting(Problem::code)
                .containsExactly(BlueprintCode.NO_BLUEPRINT_HERE);
    }

    @Test
    void a_file_that_is_not_utf8_is_told(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve(BlueprintFile.NAME), new byte[] {(byte) 0xff, (byte) 0xfe});

        assertThat(BlueprintFile.load(folder).problems())
                .extracting(Problem::code)
                .containsExactly(BlueprintCode.NOT_UTF8);
    }

    private static Source source(Path folder) {
        try {
            return new Source(
                    BlueprintFile.NAME, Files.readString(folder.resolve(BlueprintFile.NAME)));
        } catch (IOException e) {
            throw new UncheckedIOException("the case " + folder + " has no blueprint", e);
        }
    }

    private static String told(Source source, Language language) {
        var problems = Blueprints.resolve(source).problems();
        assertThat(problems).as("problems of %s", source).isNotEmpty();
        return new ProblemText(language, List.of(source)).all(problems);
    }
}
