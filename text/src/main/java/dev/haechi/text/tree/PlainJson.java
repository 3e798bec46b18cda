package dev.haechi.text.tree;

import dev.haechi.text.Origin;
import dev.haechi.text.Source;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Builds the nodes of one JSON text (RFC 8259) that has no flaw, and of no other: {@link JsonTree}
 * says what is wrong with those. Costs O(n), and keeps no copy of what the text says twice.
 */
final class PlainJson {
    /** Nothing is read of a text that may have a flaw. */
    private static final class Flaw extends RuntimeException {
        Flaw() {
            super(null, null, false, false);
        }
    }

    private final Source source;
    private final JsonScan scan;
    private final @Nullable Taker taker;

    /** One for each mapping that is open, to be used again when it is closed. */
    private final List<Entries.Builder> builders = new ArrayList<>();

    private int depth;

    PlainJson(Source source, @Nullable Taker taker) {
        this.source = source;
        this.scan = new JsonScan(source.text());
        this.taker = taker;
    }

    /** The document; empty when it has a flaw, whatever was taken until then. */
    Optional<Node> read() {
        try {
            var document = value(scan.next());
            return scan.next() == JsonScan.END ? Optional.of(document) : Optional.empty();
        } catch (Flaw _) {
            return Optional.empty();
        }
    }

    /**
     * @param first what it begins with
     */
    private Node value(int first) {
        return switch (first) {
            case '{' -> fields();
            case '[' -> items(_ -> {});
            case '"' -> {
                int column = scan.column();
                int from = scan.at();
                var text = sure(scan.text());
                yield new Node.Text(place(column, scan.at() - from), text);
            }
            case 't' -> new Node.Flag(word("true"), true);
            case 'f' -> new Node.Flag(word("false"), false);
            case 'n' -> new Node.Nothing(word("null"));
            default -> {
                int column = scan.column();
                var written = sure(scan.number());
                yield new Node.Numeral(place(column, written.length()), written);
            }
        };
    }

    private Origin word(String word) {
        int column = scan.column();
        if (!scan.word(word)) {
            throw new Flaw();
        }
        return place(column, word.length());
    }

    /**
     * @param more told after each item of those that are there
     */
    private Node items(Consumer<List<Node>> more) {
        var place = open();
        var items = new ArrayList<Node>();
        int next = scan.next();
        if (next == ']') {
            return close(new Node.Items(place, items));
        }
        while (true) {
            items.add(value(next));
            more.accept(items);
            if (isOver(']')) {
                return close(new Node.Items(place, items));
            }
            next = scan.next();
        }
    }

    private Node fields() {
        var place = open();
        var entries = builder();
        int next = scan.next();
        if (next == '}') {
            return close(new Node.Fields(place, entries.build()));
        }
        while (true) {
            entry(next, entries);
            if (isOver('}')) {
                return close(new Node.Fields(place, entries.build()));
            }
            next = scan.next();
        }
    }

    private void entry(int first, Entries.Builder entries) {
        if (first != '"') {
            throw new Flaw();
        }
        int column = scan.column();
        var name = sure(scan.name());
        var key = place(column, name.length() + 2);
        if (scan.next() != ':') {
            throw new Flaw();
        }
        scan.skip();
        if (entries.putIfAbsent(name, new Node.Entry(key, member(name, entries))) != null) {
            throw new Flaw();
        }
    }

    /** The value of a member, without items that somebody takes. */
    private Node member(String name, Entries.Builder before) {
        int first = scan.next();
        var takes = taker;
        return depth == 1 && first == '[' && takes != null && takes.takes(name, before.build())
                ? items(items -> hand(takes, name, items))
                : value(first);
    }

    private static void hand(Taker taker, String list, List<Node> items) {
        if (items.size() == Taker.TOGETHER) {
            taker.take(list, List.copyOf(items));
            items.clear();
        }
    }

    /** Whether a list or mapping ends here; if not, another item has to follow. */
    private boolean isOver(char end) {
        int next = scan.next();
        if (next != end && next != ',') {
            throw new Flaw();
        }
        if (next == ',') {
            scan.skip();
        }
        return next == end;
    }

    private Origin open() {
        if (++depth > TreeReader.GREATEST_DEPTH) {
            throw new Flaw();
        }
        var place = place(scan.column(), 1);
        scan.skip();
        return place;
    }

    private Node close(Node node) {
        depth--;
        scan.skip();
        return node;
    }

    private Entries.Builder builder() {
        while (builders.size() < depth) {
            builders.add(new Entries.Builder());
        }
        var builder = builders.get(depth - 1);
        builder.clear();
        return builder;
    }

    private static String sure(@Nullable String text) {
        if (text == null) {
            throw new Flaw();
        }
        return text;
    }

    private Origin place(int column, int length) {
        return new Origin(source.name(), scan.line(), column, length);
    }
}
