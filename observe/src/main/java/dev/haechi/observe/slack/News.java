package dev.haechi.observe.slack;

import dev.haechi.model.id.EnvironmentName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Something that a channel is told.
 *
 * @param facts in the order they are shown, such as {@code service} → {@code accounts}
 * @param lines last lines of a log: only where the blueprint asks for them, for a log can hold
 *     anything
 */
public record News(
        EnvironmentName environment,
        NewsKind kind,
        SequencedMap<String, String> facts,
        List<String> lines) {
    public News {
        facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
        lines = List.copyOf(lines);
    }
}
