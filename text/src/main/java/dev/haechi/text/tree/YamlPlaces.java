package dev.haechi.text.tree;

import dev.haechi.text.Origin;
import dev.haechi.text.Source;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Turns the marks of the YAML parser (lines and columns from 0) into origins (from 1). */
record YamlPlaces(Source source) {

    /** From the event's begin to its end when that is on the same line; one character otherwise. */
    Origin of(Event event) {
        var start = event.getStartMark();
        var end = event.getEndMark();
        if (start.isEmpty() || end.isEmpty() || end.get().getLine() != start.get().getLine()) {
            return at(start, 1);
        }
        return at(start, end.get().getColumn() - start.get().getColumn());
    }

    Origin at(Optional<Mark> mark, int length) {
        return mark.map(
                        place ->
                                new Origin(
                                        source.name(),
                                        place.getLine() + 1,
                                        place.getColumn() + 1,
                                        Math.max(1, length)))
                .orElseGet(() -> new Origin(source.name(), 1, 1, 1));
    }

    /** The place of the code point with that number, from 0. */
    Origin atCodePoint(int position) {
        var text = source.text();
        int codePoints = text.codePointCount(0, text.length());
        int end = text.offsetByCodePoints(0, Math.clamp(position, 0, codePoints));
        int line = 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
        int column = end - text.lastIndexOf('\n', end - 1);
        return new Origin(source.name(), line, Math.max(1, column), 1);
    }
}
