package dev.haechi.kubernetes.diff;

import dev.haechi.kubernetes.connection.Connections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Clusters with some of the edits; the newest are remembered. */
final class Trials {
    private static final int REMEMBERED = 100;

    private final Connections before;
    private final Connections after;
    private final Edits edits;
    private final List<Edit> all;
    private final Map<List<Edit>, Connections> tried =
            new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<List<Edit>, Connections> eldest) {
                    return size() > REMEMBERED;
                }
            };

    Trials(Connections before, Connections after, Edits edits) {
        this.before = before;
        this.after = after;
        this.edits = edits;
        this.all = edits.all();
    }

    List<Edit> all() {
        return all;
    }

    /** The old cluster with some edits. */
    Connections with(List<Edit> some) {
        if (some.isEmpty()) {
            return before;
        }
        if (some.size() == all.size()) {
            return after;
        }
        var key = List.copyOf(some);
        var known = tried.get(key);
        if (known == null) {
            known = Connections.of(edits.with(some));
            tried.put(key, known);
        }
        return known;
    }

    /** The new cluster without some edits. */
    Connections without(List<Edit> some) {
        var rest = new LinkedHashSet<>(all);
        some.forEach(rest::remove);
        return with(List.copyOf(rest));
    }
}
