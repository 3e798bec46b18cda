package dev.haechi.kubernetes.cluster;

import dev.haechi.kubernetes.selector.Labels;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A namespace. Every one has the label {@code kubernetes.io/metadata.name} with its name, whether
 * it is written or not.
 *
 * @param declared whether a manifest describes it; of one that none does, no other label is known
 */
public record Namespace(String name, Labels labels, boolean declared) {
    private static final String NAME_LABEL = "kubernetes.io/metadata.name";

    /** One that a manifest describes. */
    public static Namespace declared(String name, SortedMap<String, String> labels) {
        var all = new TreeMap<>(labels);
        all.put(NAME_LABEL, name);
        return new Namespace(name, Labels.of(all), true);
    }

    /** One that is only named. */
    public static Namespace named(String name) {
        var own = new TreeMap<String, String>();
        own.put(NAME_LABEL, name);
        return new Namespace(name, new Labels(own, Set.of(), true), false);
    }
}
