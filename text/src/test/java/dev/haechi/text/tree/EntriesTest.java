package dev.haechi.text.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.text.Source;
import dev.haechi.text.TextCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mapping keeps its entries, however many, and lists may be taken while they are read. */
class EntriesTest {
    private static final int ITEMS = 2 * Taker.TOGETHER + 5;

    @ParameterizedTest(name = "{0} entries")
    @ValueSource(ints = {0, 1, 15, 16, 17, 40})
    void entries_are_found_and_stay_in_order(int count) {
        var names = IntStream.range(0, count).mapToObj(i -> "k" + (7 * i % 41)).toList();

        var entries = fields(mapping(names)).entries();

        assertThat(entries).hasSize(count).isEqualTo(new LinkedHashMap<>(entries));
        assertThat(entries.keySet()).containsExactlyElementsOf(names);
        assertThat(entries.sequencedKeySet().reversed())
                .containsExactlyElementsOf(names.reversed());
        for (int i = 0; i < count; i++) {
            assertThat(entries.get(names.get(i)))
                    .extracting(entry -> entry.key().line())
                    .isEqualTo(i + 2);
        }
        assertThat(entries.get("other")).isNull();
        assertThat(entries.containsKey("other")).isFalse();
    }

    @ParameterizedTest(name = "{0} entries")
    @ValueSource(ints = {1, 16, 17, 40})
    void a_name_that_is_there_twice_is_told(int count) {
        var names = new ArrayList<String>();
        IntStream.range(0, count).forEach(i -> names.add("k" + i));
        names.add("k" + (count - 1));

        var problems = TreeReader.read(new Source("a.json", mapping(names))).problems();

        assertThat(problems)
                .extracting(problem -> problem.code())
                .containsExactly(TextCode.DUPLICATE_KEY);
        assertThat(problems.getFirst().origin().orElseThrow().line()).isEqualTo(count + 2);
    }

    @Test
    void items_of_lists_of_the_document_are_taken_in_their_order() {
        var items = IntStream.range(0, ITEMS).mapToObj(String::valueOf).toList();
        var list = "[" + String.join(",\n", items) + "]";
        var taken = new ArrayList<String>();
        var text = "{\"one\":%s,\"two\":%s,\"inner\":{\"one\":%s}}".formatted(list, list, list);

        var document =
                (Node.Fields)
                        TreeReader.read(new Source("a.json", text), takingOne(taken)).orThrow();

        assertThat(taken).isEqualTo(items.subList(0, 2 * Taker.TOGETHER));
        assertThat(numbers(document, "one")).isEqualTo(items.subList(2 * Taker.TOGETHER, ITEMS));
        assertThat(numbers(document, "two")).isEqualTo(items);
        assertThat(numbers((Node.Fields) document.get("inner").orElseThrow(), "one"))
                .isEqualTo(items);
    }

    @Test
    void yaml_is_read_whole() {
        var items = IntStream.range(0, ITEMS).mapToObj(i -> "- " + i + "\n");
        var taken = new ArrayList<String>();
        var text = "one:\n" + items.collect(Collectors.joining());

        var document =
                (Node.Fields)
                        TreeReader.read(new Source("a.yaml", text), takingOne(taken)).orThrow();

        assertThat(taken).isEmpty();
        assertThat(numbers(document, "one")).hasSize(ITEMS);
    }

    private static Taker takingOne(List<String> taken) {
        return new Taker() {
            @Override
            public boolean takes(String list, Map<String, Node.Entry> before) {
                return list.equals("one") && before.isEmpty();
            }

            @Override
            public void take(String list, List<Node> items) {
                items.forEach(item -> taken.add(((Node.Numeral) item).written()));
            }
        };
    }

    private static List<String> numbers(Node.Fields fields, String list) {
        return ((Node.Items) fields.get(list).orElseThrow())
                .items().stream().map(item -> ((Node.Numeral) item).written()).toList();
    }

    private static Node.Fields fields(String json) {
        return (Node.Fields) TreeReader.read(new Source("a.json", json)).orThrow();
    }

    private static String mapping(List<String> names) {
        return names.stream()
                .map(name -> "\n\"" + name + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
