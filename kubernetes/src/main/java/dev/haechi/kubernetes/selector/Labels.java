package dev.haechi.kubernetes.selector;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The labels of a thing.
 *
 * @param known those whose value is known
 * @param generated keys that it certainly has, with values that only the cluster knows
 * @param open whether it may have more labels than these
 */
public record Labels(SortedMap<String, String> known, Set<String> generated, boolean open) {
    public Labels {
        known = Collections.unmodifiableSortedMap(new TreeMap<>(known));
        generated = Collections.unmodifiableSet(new TreeSet<>(generated));
    }

    /** Exactly these. */
    public static Labels of(Map<String, String> all) {
        return new Labels(new TreeMap<>(all), Set.of(), false);
    }

    /** The value of a label, when it is there and known. */
    Optional<String> value(String key) {
        return Optional.ofNullable(known.get(key));
    }

    /** Whether there is a label with that key. */
    Truth has(String key) {
        if (known.containsKey(key) || generated.contains(key)) {
            return Truth.YES;
        }
        return open ? Truth.UNKNOWN : Truth.NO;
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        known.forEach(
                (key, value) ->
                        text.append(text.isEmpty() ? "" : ",")
                                .append(key)
                                .append('=')
                                .append(value));
        return text.toString();
    }
}
