package dev.haechi.observe.prometheus;

import java.util.Collections;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * One value of an instant vector.
 *
 * @param labels sorted by name
 */
record Sample(SequencedMap<String, String> labels, double value) {
    Sample {
        labels = Collections.unmodifiableSequencedMap(new TreeMap<>(labels));
    }
}
