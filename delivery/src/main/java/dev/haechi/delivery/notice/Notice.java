package dev.haechi.delivery.notice;

import dev.haechi.model.id.EnvironmentName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * Something that people are to be told. Holds no secret and no log lines unless they were asked
 * for.
 *
 * @param environment where it happened
 * @param kind what it is about
 * @param facts in the order they are to be shown, such as {@code service} → {@code accounts}
 */
public record Notice(
        EnvironmentName environment, NoticeKind kind, SequencedMap<String, String> facts) {
    public Notice {
        facts = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(facts));
    }
}
