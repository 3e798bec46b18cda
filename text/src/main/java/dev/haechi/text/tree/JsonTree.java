package dev.haechi.text.tree;

import dev.haechi.text.Origin;
import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import dev.haechi.text.TextCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Builds the nodes of one JSON text (RFC 8259) from its tokens. */
final class JsonTree {
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(TreeReader.GREATEST_DEPTH + 1)
                                    .maxStringLength(TreeReader.GREATEST_LENGTH)
                                    .build())
                    .build();

    private final Source source;
    private final Problems problems = new Problems();

    /** Texts that were read: a document says the same names again and again. */
    private final Map<String, String> texts = new HashMap<>();

    private final @Nullable Taker taker;
    private int depth;

    JsonTree(Source source) {
        this(source, null);
    }

    JsonTree(Source source, @Nullable Taker taker) {
        this.source = source;
        this.taker = taker;
    }

    Result<Node> read() {
        var text = source.text();
        int start = text.startsWith("\uFEFF") ? 1 : 0;
        try (var parser = JSON.createParser(ObjectReadContext.empty(), text.substring(start))) {
            var first = parser.nextToken();
            if (first == null) {
                return Result.failed(Problem.at(place(1, 1, 1), TextCode.EMPTY));
            }
            var document = value(parser, first);
            if (parser.nextToken() != null) {
                problems.add(place(parser, 1), TextCode.SEVERAL_DOCUMENTS);
            }
            return problems.orElse(document);
        } catch (Refused refused) {
            problems.add(refused.problem());
        } catch (JacksonException e) {
            problems.add(place(e.getLocation(), 1), TextCode.JSON_SYNTAX, e.getOriginalMessage());
        }
        return new Result.Failed<>(problems.sorted());
    }

    private Node value(JsonParser parser, @Nullable JsonToken token) {
        if (token == null) {
            throw new Refused(Problem.at(place(parser, 1), TextCode.OPEN_BRACKET));
        }
        return switch (token) {
            case START_OBJECT -> fields(parser);
            case START_ARRAY -> items(parser, _ -> {});
            case VALUE_STRING -> {
                var text = texts.computeIfAbsent(parser.getString(), same -> same);
                var begin = parser.currentTokenLocation();
                yield new Node.Text(place(begin, length(parser, begin)), text);
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                var written = parser.getString();
                yield new Node.Numeral(place(parser, written.length()), written);
            }
            case VALUE_TRUE -> new Node.Flag(place(parser, 4), true);
            case VALUE_FALSE -> new Node.Flag(place(parser, 5), false);
            case VALUE_NULL -> new Node.Nothing(place(parser, 4));
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
                    throw new IllegalStateException("the JSON parser gave " + token);
        };
    }

    /**
     * @param more told after each item of those that are there
     */
    private Node items(JsonParser parser, Consumer<List<Node>> more) {
        var place = place(parser, 1);
        goDown(place);
        var items = new ArrayList<Node>();
        var token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            items.add(value(parser, token));
            more.accept(items);
            token = parser.nextToken();
        }
        depth--;
        return new Node.Items(place, items);
    }

    private Node fields(JsonParser parser) {
        var place = place(parser, 1);
        goDown(place);
        var entries = new Entries.Builder();
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            var key = place(parser, name.length() + 2);
            var value = member(parser, name, entries);
            var before = entries.putIfAbsent(name, new Node.Entry(key, value));
            if (before != null) {
                problems.add(key, TextCode.DUPLICATE_KEY, name, before.key().line());
            }
        }
        depth--;
        return new Node.Fields(place, entries.build());
    }

    /** The value of a member, without items that somebody takes. */
    private Node member(JsonParser parser, String name, Entries.Builder before) {
        var token = parser.nextToken();
        var takes = taker;
        return depth == 1
                        && token == JsonToken.START_ARRAY
                        && takes != null
                        && takes.takes(name, before.build())
                ? items(parser, items -> hand(takes, name, items))
                : value(parser, token);
    }

    private static void hand(Taker taker, String list, List<Node> items) {
        if (items.size() == Taker.TOGETHER) {
            taker.take(list, List.copyOf(items));
            items.clear();
        }
    }

    private void goDown(Origin place) {
        if (++depth > TreeReader.GREATEST_DEPTH) {
            throw new Refused(Problem.at(place, TextCode.TOO_DEEP, TreeReader.GREATEST_DEPTH));
        }
    }

    /** The written length of the token that was just read whole, when it is on one line. */
    private static int length(JsonParser parser, TokenStreamLocation begin) {
        return (int) (parser.currentLocation().getCharOffset() - begin.getCharOffset());
    }

    private Origin place(JsonParser parser, int length) {
        return place(parser.currentTokenLocation(), length);
    }

    private Origin place(@Nullable TokenStreamLocation location, int length) {
        return location == null
                ? place(1, 1, 1)
                : place(location.getLineNr(), location.getColumnNr(), length);
    }

    private Origin place(int line, int column, int length) {
        return new Origin(
                source.name(), Math.max(1, line), Math.max(1, column), Math.max(1, length));
    }
}
