package dev.haechi.text.tree;

import dev.haechi.text.Origin;
import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import dev.haechi.text.TextCode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;

/** Builds the nodes of one YAML text from the parser's events, without composing its nodes. */
final class YamlTree {
    private static final Pattern NUMERAL =
            Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?");
    private static final String TEXT_TAG = "tag:yaml.org,2002:str";

    private final Source source;
    private final YamlPlaces places;
    private final Iterator<Event> events;
    private final Problems problems = new Problems();
    private int depth;

    YamlTree(Source source) {
        this.source = source;
        this.places = new YamlPlaces(source);
        var settings =
                LoadSettings.builder()
                        .setLabel(source.name())
                        .setCodePointLimit(TreeReader.GREATEST_LENGTH)
                        .build();
        this.events = new Parse(settings).parseString(source.text()).iterator();
    }

    Result<Node> read() {
        return guarded(this::document);
    }

    Result<List<Node>> readAll() {
        return guarded(this::documents);
    }

    private <T> Result<T> guarded(Supplier<T> reading) {
        try {
            var read = reading.get();
            return problems.orElse(read);
        } catch (Refused refused) {
            problems.add(refused.problem());
        } catch (MarkedYamlEngineException e) {
            problems.add(YamlSyntax.problem(e, places));
        } catch (ReaderException e) {
            problems.add(
                    places.atCodePoint(e.getPosition()),
                    TextCode.CONTROL_CHARACTER,
                    String.format(java.util.Locale.ROOT, "U+%04X", e.getCodePoint()));
        }
        return new Result.Failed<>(problems.sorted());
    }

    private Node document() {
        next(); // the stream begins
        if (next().getEventId() == Event.ID.StreamEnd) {
            throw new Refused(Problem.at(new Origin(source.name(), 1, 1, 1), TextCode.EMPTY));
        }
        var node = value(next());
        next(); // the document ends
        var after = next();
        if (after.getEventId() != Event.ID.StreamEnd) {
            throw new Refused(Problem.at(places.of(after), TextCode.SEVERAL_DOCUMENTS));
        }
        if (node instanceof Node.Nothing) {
            throw new Refused(Problem.at(node.origin(), TextCode.EMPTY));
        }
        return node;
    }

    private List<Node> documents() {
        next(); // the stream begins
        var documents = new ArrayList<Node>();
        while (next().getEventId() != Event.ID.StreamEnd) {
            var node = value(next());
            if (!(node instanceof Node.Nothing)) {
                documents.add(node);
            }
            next(); // the document ends
        }
        return documents;
    }

    private Event next() {
        return events.next();
    }

    private Node value(Event event) {
        if (event instanceof AliasEvent alias) {
            throw new Refused(Problem.at(places.of(event), TextCode.ALIAS, "*" + alias.getAlias()));
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            var name = "&" + node.getAnchor().get();
            throw new Refused(Problem.at(places.of(event), TextCode.ALIAS, name));
        }
        return event instanceof ScalarEvent scalar
                ? scalar(scalar)
                : collection((CollectionStartEvent) event);
    }

    private Node collection(CollectionStartEvent event) {
        checkTag(event, event.getTag());
        if (++depth > TreeReader.GREATEST_DEPTH) {
            throw new Refused(
                    Problem.at(places.of(event), TextCode.TOO_DEEP, TreeReader.GREATEST_DEPTH));
        }
        var node = event instanceof MappingStartEvent ? fields(event) : items(event);
        depth--;
        return node;
    }

    private Node items(Event start) {
        var items = new ArrayList<Node>();
        var event = next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            items.add(value(event));
            event = next();
        }
        return new Node.Items(places.of(start), items);
    }

    private Node fields(Event start) {
        var entries = new LinkedHashMap<String, Node.Entry>();
        var event = next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            var place = places.of(event);
            var key = key(value(event), event);
            var value = value(next());
            key.ifPresent(name -> put(entries, name, new Node.Entry(place, value)));
            event = next();
        }
        return new Node.Fields(places.of(start), entries);
    }

    private Optional<String> key(Node key, Event event) {
        if (event instanceof ScalarEvent scalar) {
            return Optional.of(scalar.getValue());
        }
        problems.add(key.origin(), TextCode.KEY_NOT_TEXT);
        return Optional.empty();
    }

    private void put(Map<String, Node.Entry> entries, String name, Node.Entry entry) {
        var before = entries.putIfAbsent(name, entry);
        if (before != null) {
            problems.add(entry.key(), TextCode.DUPLICATE_KEY, name, before.key().line());
        }
    }

    private Node scalar(ScalarEvent event) {
        checkTag(event, event.getTag());
        var place = places.of(event);
        var text = event.getValue();
        if (!event.isPlain() || event.getTag().isPresent()) {
            return new Node.Text(place, text);
        }
        return switch (text) {
            case "", "~", "null" -> new Node.Nothing(place);
            case "true" -> new Node.Flag(place, true);
            case "false" -> new Node.Flag(place, false);
            case String number when NUMERAL.matcher(number).matches() ->
                    new Node.Numeral(place, number);
            case String other -> new Node.Text(place, other);
        };
    }

    private void checkTag(Event event, Optional<String> tag) {
        boolean text = event instanceof ScalarEvent && tag.filter(TEXT_TAG::equals).isPresent();
        if (tag.isPresent() && !text && !tag.get().equals("!")) {
            problems.add(places.of(event), TextCode.TAG, tag.get());
        }
    }
}
