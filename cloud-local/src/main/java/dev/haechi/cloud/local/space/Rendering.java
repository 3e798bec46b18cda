package dev.haechi.cloud.local.space;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What a landscape is on Linux. Two equal landscapes have equal renderings.
 *
 * @param spaces by name
 */
public record Rendering(SequencedMap<String, Space> spaces, List<Cable> cables) {
    public Rendering {
        spaces = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(spaces));
        cables = List.copyOf(cables);
    }
}
