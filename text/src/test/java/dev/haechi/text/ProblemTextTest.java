package dev.haechi.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.text.testing.Golden;
import dev.haechi.text.tree.TreeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemTextTest {

    static Stream<Path> cases() {
        return Golden.cases("form").stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_problem_is_told_with_its_line_and_its_fix(Path folder) throws IOException {
        var source = new Source("net.yaml", Files.readString(folder.resolve("net.yaml")));

        for (var language : Language.values()) {
            var text = new ProblemText(language, List.of(source));
            Golden.assertSame(
                    folder.resolve("expected." + language.tag() + ".txt"),
                    () -> text.all(TreeReader.read(source).problems()));
        }
    }

    @ParameterizedTest
    @EnumSource(TextCode.class)
    void every_code_says_what_is_wrong_and_how_to_mend_it_in_both_languages(TextCode code) {
        var problem = Problem.of(code, "first", "second");

        for (var language : Language.values()) {
            assertThat(language.say(problem)).isNotBlank();
            assertThat(language.fix(problem)).isNotBlank().isNotEqualTo(language.say(problem));
        }
        assertThat(Language.KOREAN.say(problem)).isNotEqualTo(Language.ENGLISH.say(problem));
    }

    @Test
    void of_a_document_in_one_line_only_the_neighbourhood_is_shown() {
        var source =
                new Source("a.json", "[" + "1,".repeat(500_000) + "x" + ",1".repeat(500_000) + "]");

        var told =
                new ProblemText(Language.ENGLISH, List.of(source))
                        .all(TreeReader.read(source).problems());

        assertThat(told).hasSizeLessThan(800).contains("…1,1,", ",x,1", ",1,…");
    }

    @Test
    void details_stand_under_the_line_and_a_problem_without_place_has_none() {
        var problem = Problem.of(TextCode.EMPTY).with(List.of("last line of a log"));

        assertThat(new ProblemText(Language.ENGLISH, List.of()).one(problem))
                .isEqualTo(
                        """
                        TXT-003 the file has no content
                           | last line of a log
                           fix: write a document into it ("haechi init" writes one to start from)
                        """);
    }

    @Test
    void problems_come_in_the_order_of_their_places_each_once() {
        var problems = new Problems();
        problems.add(Problem.of(TextCode.EMPTY));
        problems.add(new Origin("b", 2, 1, 1), TextCode.TAB);
        problems.add(new Origin("b", 1, 9, 1), TextCode.TAB);
        problems.add(new Origin("a", 9, 9, 1), TextCode.TAB);
        problems.add(new Origin("a", 9, 9, 1), TextCode.TAB);

        assertThat(
                        problems.sorted().stream()
                                .map(problem -> problem.origin().map(Origin::toString).orElse("-")))
                .containsExactly("a:9:9", "b:1:9", "b:2:1", "-");
        assertThat(problems.orElse("value").problems()).hasSize(4);
        assertThat(new Problems().orElse("value")).isEqualTo(Result.ok("value"));
    }

    @ParameterizedTest
    @CsvSource({
        "ko, KOREAN",
        "ko_KR.UTF-8, KOREAN",
        "KO-kr, KOREAN",
        "en_US.UTF-8, ENGLISH",
        "C, ENGLISH",
        "C.UTF-8, ENGLISH",
        "POSIX, ENGLISH",
        "kok, ",
        "english, ",
        "ja_JP, ",
        "'', "
    })
    void a_locale_name_means_a_language_that_haechi_speaks_or_none(String name, Language expected) {
        assertThat(Language.tryParse(name).orElse(null)).isEqualTo(expected);
    }
}
