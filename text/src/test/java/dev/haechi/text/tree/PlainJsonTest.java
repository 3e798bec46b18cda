package dev.haechi.text.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.text.Result;
import dev.haechi.text.Source;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads what Jackson's parser reads, with the same places, and nothing else. */
class PlainJsonTest {
    private static final String MARKS = "{}[]:,\"\\ \n\r\ttrue0-.eE+1u\u0001é";

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void reads_what_the_parser_reads(int seed) {
        var random = new Random(seed);
        var text = space(random) + value(random, 4) + space(random);

        assertThat(plain(text)).isPresent().isEqualTo(parsed(text));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void has_no_answer_where_the_parser_has_a_problem(int seed) {
        var random = new Random(seed);
        var text = value(random, 4);
        for (int i = 0; i < 20; i++) {
            var flawed = changed(random, text);

            assertThat(plain(flawed)).as(flawed).isEqualTo(parsed(flawed));
        }
    }

    private static Optional<Node> plain(String text) {
        return new PlainJson(new Source("a.json", text), null).read();
    }

    private static Optional<Node> parsed(String text) {
        return new JsonTree(new Source("a.json", text)).read() instanceof Result.Ok<Node>(var node)
                ? Optional.of(node)
                : Optional.empty();
    }

    private static String changed(Random random, String text) {
        int at = random.nextInt(text.length());
        var mark = String.valueOf(MARKS.charAt(random.nextInt(MARKS.length())));
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + mark + text.substring(at);
            default -> text.substring(0, at) + mark + text.substring(at + 1);
        };
    }

    private static String value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> one(random, List.of("true", "false", "null"));
            case 1 -> one(random, List.of("0", "-1", "12.50", "1e3", "-0.1E+7", "65535", "2e-9"));
            case 2, 3 -> text(random);
            case 4 -> items(random, depth);
            default -> fields(random, depth);
        };
    }

    private static String items(Random random, int depth) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(_ -> space(random) + value(random, depth - 1) + space(random))
                .collect(Collectors.joining(",", "[", space(random) + "]"));
    }

    private static String fields(Random random, int depth) {
        return IntStream.range(0, random.nextInt(20))
                .mapToObj(number -> entry(random, number, depth))
                .collect(Collectors.joining(",", "{", space(random) + "}"));
    }

    private static String entry(Random random, int number, int depth) {
        return space(random)
                + "\"k\\u0041"
                + number
                + "\""
                + space(random)
                + ":"
                + space(random)
                + value(random, depth / 2)
                + space(random);
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(5))
                .mapToObj(_ -> one(random, List.of("a", "1", "가", "\\n", "\\u00e9", "\\\"", "\\/")))
                .collect(Collectors.joining("", "\"", "\""));
    }

    private static String space(Random random) {
        return one(random, List.of("", "", " ", "\n", "\r\n", "\t ", "\r"));
    }

    private static String one(Random random, List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
