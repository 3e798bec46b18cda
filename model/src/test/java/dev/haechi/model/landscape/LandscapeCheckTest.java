package dev.haechi.model.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.json.LandscapeJson;
import dev.haechi.text.Language;
import dev.haechi.text.ProblemText;
import dev.haechi.text.Source;
import dev.haechi.text.testing.Golden;
import dev.haechi.text.tree.TreeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each case is a folder with a landscape and what is said about it, in both languages. */
class LandscapeCheckTest {

    static Stream<Path> cases() {
        return Golden.cases("check").stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_problem_is_told_at_its_place_with_its_fix(Path folder) throws IOException {
        var source =
                new Source("landscape.json", Files.readString(folder.resolve("landscape.json")));

        for (var language : Language.values()) {
            Golden.assertSame(
                    folder.resolve("expected." + language.tag() + ".txt"),
                    () -> told(source, language));
        }
    }

    @Test
    void every_code_of_the_check_has_a_case() throws IOException {
        var told = new TreeSet<String>();
        for (var folder : Golden.cases("check")) {
            Files.readAllLines(folder.resolve("expected.en.txt")).stream()
                    .filter(line -> line.startsWith("MOD-"))
                    .forEach(line -> told.add(line.substring(0, "MOD-000".length())));
        }

        assertThat(told)
                .containsAll(Stream.of(LandscapeCode.values()).map(LandscapeCode::key).toList());
    }

    @Test
    void references_that_admit_nobody_are_told() {
        assertThat(LandscapeCheck.problems(TwoVpcs.landscape(), Origins.NONE))
                .extracting(problem -> problem.code())
                .containsExactlyInAnyOrder(LandscapeCode.OTHER_VPC, LandscapeCode.DANGLING);
    }

    private static String told(Source source, Language language) {
        var problems =
                TreeReader.read(source)
                        .then(LandscapeJson::read)
                        .then(
                                document ->
                                        LandscapeCheck.check(
                                                document.landscape(), document.origins()))
                        .problems();
        return new ProblemText(language, List.of(source)).all(problems);
    }
}
