package dev.haechi.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.text.Result;
import dev.haechi.text.Source;
import dev.haechi.text.tree.Node;
import dev.haechi.text.tree.Taker;
import dev.haechi.text.tree.TreeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read while its text is still being read is what the whole document says. */
class LandscapeReadingTest {
    private static final int GROUPS = 2 * Taker.TOGETHER + 3;
    private static final int INSTANCES = 3 * Taker.TOGETHER;

    private final List<String> taken = new ArrayList<>();

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "nothing; is wrong",
                "\"direction\":\"INGRESS\"; \"direction\":\"UP\"",
                "\"services\":\"tcp/81\"; \"services\":\"tcp/99999\"",
                "\"id\":\"i-170\"; \"id\":\"i-3\"",
                "\"id\":\"g-70\"; \"id\":\"not a name\"",
                "\"id\":\"g-70\"; \"id\":\"g-70\",\"more\":1",
                "\"id\":\"g-70\"; \"id\":\"g-70\",\"id\":\"g-70\"",
                "\"subnet\":\"s\"; \"subnet\":7",
                "\"environment\":\"test\"; \"environment\":\"\"",
                "\"kind\":\"Landscape\"; \"kind\":\"Blueprint\"",
                "\"instances\":; \"groups\":",
                "\"instances\":; \"others\":",
                "{\"id\":\"i-190\"; {\"id\":\"i-190",
                "]}; ]",
            })
    void it_has_the_same_things_places_and_problems(String written, String changed) {
        var text = text().replace(written, changed);

        assertThat(asItIsRead(text)).isEqualTo(whole(text));
    }

    @Test
    void long_lists_are_taken() {
        asItIsRead(text());

        assertThat(taken).containsOnly("groups", "instances").hasSize(2 + 3);
    }

    @Test
    void lists_before_it_is_known_what_they_are_of_are_not() {
        var text =
                text().replace("\"kind\":\"Landscape\",", "")
                        .replace("]}", "],\"kind\":\"Landscape\"}");

        assertThat(asItIsRead(text)).isEqualTo(whole(text));
        assertThat(taken).isEmpty();
    }

    private static Result<LandscapeDocument> whole(String text) {
        return TreeReader.read(new Source("a.json", text)).then(LandscapeJson::read);
    }

    private Result<LandscapeDocument> asItIsRead(String text) {
        var reading =
                new LandscapeReading(
                        new LandscapeReading.Beside() {
                            @Override
                            public <T> Supplier<T> start(Supplier<T> work) {
                                var done = work.get();
                                return () -> done;
                            }
                        });
        var noting =
                new Taker() {
                    @Override
                    public boolean takes(String list, java.util.Map<String, Node.Entry> before) {
                        return reading.takes(list, before);
                    }

                    @Override
                    public void take(String list, List<Node> items) {
                        taken.add(list);
                        reading.take(list, items);
                    }
                };
        return TreeReader.read(new Source("a.json", text), noting)
                .then(document -> LandscapeJson.read(document, reading));
    }

    private static String text() {
        return "{\"apiVersion\":\"haechi.dev/v1\",\"kind\":\"Landscape\",\"environment\":\"test\","
                + "\"groups\":["
                + each(GROUPS, LandscapeReadingTest::group)
                + "],\n\"instances\":["
                + each(INSTANCES, LandscapeReadingTest::instance)
                + "]}";
    }

    private static String each(int count, java.util.function.IntFunction<String> item) {
        return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(",\n"));
    }

    private static String group(int number) {
        return "{\"id\":\"g-%d\",\"vpc\":\"v\",\"rules\":[{\"id\":\"r-%d\",\"direction\":\"INGRESS\",\"peer\":{\"addresses\":[\"10.0.0.0/8\"]},\"services\":\"tcp/%d\"}]}"
                .formatted(number, number, number);
    }

    private static String instance(int number) {
        return "{\"id\":\"i-%d\",\"subnet\":\"s\",\"addresses\":[\"10.0.0.%d\"],\"groups\":[\"g-%d\"],\"forwards\":false,\"role\":\"APP\"}"
                .formatted(number, number, number % GROUPS);
    }
}
