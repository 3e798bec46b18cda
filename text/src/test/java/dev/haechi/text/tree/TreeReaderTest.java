package dev.haechi.text.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.text.Language;
import dev.haechi.text.Origin;
import dev.haechi.text.ProblemText;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import dev.haechi.text.TextCode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeReaderTest {

    @Test
    void a_value_of_yaml_knows_where_it_stands() {
        var tree = (Node.Fields) yaml("name: web\nports:\n  - 80\n  - \"443\"\n").orThrow();

        var ports = (Node.Items) tree.get("ports").orElseThrow();
        assertThat(tree.get("name")).contains(new Node.Text(new Origin("a.yaml", 1, 7, 3), "web"));
        assertThat(ports.items())
                .containsExactly(
                        new Node.Numeral(new Origin("a.yaml", 3, 5, 2), "80"),
                        new Node.Text(new Origin("a.yaml", 4, 5, 5), "443"));
        assertThat(tree.entries())
                .hasEntrySatisfying(
                        "ports",
                        entry -> assertThat(entry.key()).isEqualTo(new Origin("a.yaml", 2, 1, 5)));
    }

    @Test
    void all_documents_of_a_text_are_read_and_know_where_they_stand() {
        var text = "# nothing yet\n---\na: 1\n---\n---\nb: 2\n...\n";

        var documents = TreeReader.readAll(new Source("a.yaml", text)).orThrow();

        assertThat(documents)
                .extracting(Node::origin)
                .extracting(Origin::line)
                .containsExactly(3, 6);
        assertThat(TreeReader.readAll(new Source("a.yaml", "")).orThrow()).isEmpty();
        assertThat(TreeReader.readAll(new Source("a.json", "{}")).orThrow()).hasSize(1);
    }

    @Test
    void an_alias_in_a_later_document_is_refused_too() {
        var text = "a: 1\n---\nb: &x [1]\nc: *x\n";

        assertThat(TreeReader.readAll(new Source("a.yaml", text)).problems())
                .extracting(problem -> problem.code())
                .containsExactly(TextCode.ALIAS);
    }

    @Test
    void a_value_of_json_knows_where_it_stands() {
        var tree =
                (Node.Fields)
                        json("{\"name\": \"web\",\n \"ports\": [80, \"4\\u003443\"]}").orThrow();

        var ports = (Node.Items) tree.get("ports").orElseThrow();
        assertThat(tree.get("name")).contains(new Node.Text(new Origin("a.json", 1, 10, 5), "web"));
        assertThat(ports.items())
                .containsExactly(
                        new Node.Numeral(new Origin("a.json", 2, 12, 2), "80"),
                        new Node.Text(new Origin("a.json", 2, 16, 11), "4443"));
        assertThat(tree.entries())
                .hasEntrySatisfying(
                        "ports",
                        entry -> assertThat(entry.key()).isEqualTo(new Origin("a.json", 2, 2, 7)));
    }

    @ParameterizedTest
    @CsvSource({
        "1, Numeral",
        "-1.5e3, Numeral",
        "0x1F, Text",
        "010, Text",
        "no, Text",
        "on, Text",
        "'', Nothing",
        "~, Nothing",
        "null, Nothing",
        "true, Flag",
        "'\"true\"', Text",
        "10.0.0.0/16, Text",
        "12:30, Text",
        "!!str 1, Text",
        ".5, Text",
        "1_000, Text"
    })
    void a_plain_scalar_of_yaml_means_what_json_would_mean(String written, String kind) {
        var tree = (Node.Fields) yaml("key: " + written + "\n").orThrow();

        assertThat(tree.get("key").orElseThrow().getClass().getSimpleName()).isEqualTo(kind);
    }

    @Test
    void a_text_that_begins_with_a_brace_is_json_unless_its_name_says_yaml() {
        assertThat(read("-", " {\"a\": 1}").problems()).isEmpty();
        assertThat(read("-", "{a: 1}").problems()).isNotEmpty();
        assertThat(read("b.yaml", "{a: 1}").problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: 1\\nb: 2\\na: 3\\n | TXT-005 a.yaml:3:1",
                "a: {b: 1, b: 2}\\na: 1 | TXT-005 a.yaml:1:11, TXT-005 a.yaml:2:1",
                "a: 1\\n---\\nb: 2\\n | TXT-004 a.yaml:2:1",
                "a:\\n\\tb: 1\\n | TXT-007 a.yaml:2:1",
                "a:\\n  b: 1\\n c: 2\\n | TXT-008 a.yaml:3:2",
                "a: b: c\\n | TXT-008 a.yaml:1:5",
                "a: 'x\\nb: 1\\n | TXT-009 a.yaml:1:4",
                "a: [1, 2\\nb: 1\\n | TXT-010 a.yaml:1:4",
                "a: &x [1]\\nb: *x\\n | TXT-012 a.yaml:1:4",
                "a: *x\\n | TXT-012 a.yaml:1:4",
                "a: !!binary aGk=\\n | TXT-013 a.yaml:1:4",
                "? [1]\\n: 2\\n | TXT-006 a.yaml:1:3",
                "'' | TXT-003 a.yaml:1:1",
                "'# only a remark\\n' | TXT-003 a.yaml:1:1",
                "a: b\\7\\n | TXT-002 a.yaml:1:5",
                "a: %\\n | TXT-016 a.yaml:1:4",
                "abc\\ndef: 1\\n | TXT-008 a.yaml:2:4",
                "a:\\n  bcd\\n  e: 1\\n | TXT-008 a.yaml:3:4",
                "a:\\n  x: 1\\n  bcd\\nc: 2\\n | TXT-011 a.yaml:4:1"
            })
    void broken_yaml_is_refused_at_its_place(String written, String expected) {
        assertThat(said(yaml(written.translateEscapes()))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": 1, \"a\": 2} | TXT-005 a.json:1:10",
                "{\"a\": 1} {} | TXT-004 a.json:1:10",
                "{\"a\": [1, 2 | TXT-017 a.json:1:12",
                "{\"a\": 1,} | TXT-017 a.json:1:9",
                "{a: 1} | TXT-017 a.json:1:2",
                "{\"a\": NaN} | TXT-017 a.json:1:10",
                "{\"a\": // remark\\n 1} | TXT-017 a.json:1:7",
                "'' | TXT-003 a.json:1:1"
            })
    void broken_json_is_refused_at_its_place(String written, String expected) {
        assertThat(said(json(written.translateEscapes()))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.yaml", "a.json"})
    void brackets_inside_brackets_end_at_a_hundred(String name) {
        assertThat(read(name, "[".repeat(100) + "]".repeat(100)).problems()).isEmpty();
        assertThat(said(read(name, "[".repeat(100_000)))).isEqualTo("TXT-014 " + name + ":1:101");
    }

    @Test
    void a_file_in_the_usual_korean_encoding_is_refused_at_its_first_wrong_byte() {
        var bytes = "name: 한글\n".getBytes(Charset.forName("EUC-KR"));

        var problems = Source.decode("a.yaml", bytes).problems();

        assertThat(new ProblemText(Language.ENGLISH, List.of()).all(problems))
                .isEqualTo(
                        """
                        TXT-001 a.yaml:1:7  the file is not UTF-8: byte 0xc7 cannot stand here
                           fix: save the file as UTF-8 (a conversion from the usual Korean encoding: iconv -f CP949 -t UTF-8)
                        """);
    }

    @Test
    void a_file_that_ends_within_a_character_is_refused() {
        var whole = "이름".getBytes(StandardCharsets.UTF_8);
        var cut = java.util.Arrays.copyOf(whole, whole.length - 1);

        assertThat(said(Source.decode("a.yaml", cut))).isEqualTo("TXT-001 a.yaml:1:2");
        assertThat(Source.decode("a.yaml", whole).orThrow().text()).isEqualTo("이름");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#hundred")
    void any_text_is_read_or_refused_with_a_place_inside_it(long seed) {
        var random = new Random(seed);
        var alphabet = "ab:-,[]{}\"'#&*!|> \n\t%@\\?~가0.".toCharArray();
        var text = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            text.append(alphabet[random.nextInt(alphabet.length)]);
        }

        for (var name : List.of("a.yaml", "a.json")) {
            for (var problem : read(name, text.toString()).problems()) {
                int lines = (int) text.chars().filter(c -> c == '\n').count() + 1;
                assertThat(problem.origin().orElseThrow().line()).isBetween(1, lines);
                assertThat(Language.KOREAN.say(problem)).isNotBlank();
            }
        }
    }

    private static Result<Node> yaml(String text) {
        return read("a.yaml", text);
    }

    private static Result<Node> json(String text) {
        return read("a.json", text);
    }

    private static Result<Node> read(String name, String text) {
        return TreeReader.read(new Source(name, text));
    }

    private static String said(Result<?> result) {
        return String.join(
                ", ",
                result.problems().stream()
                        .map(problem -> problem.code().key() + " " + problem.origin().orElseThrow())
                        .toList());
    }
}
