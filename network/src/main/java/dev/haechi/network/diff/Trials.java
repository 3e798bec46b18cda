package dev.haechi.network.diff;

import dev.haechi.model.landscape.Landscape;
import dev.haechi.network.answer.Reachability;
import dev.haechi.network.edit.Edit;
import dev.haechi.network.edit.Edits;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Networks with some of the edits; the newest are remembered. */
final class Trials {
    private static final int REMEMBERED = 400;

    private final Reachability before;
    private final Reachability after;
    private final Edits edits;
    private final Function<Landscape, ? extends Reachability> network;
    private final Map<List<Edit>, Optional<Reachability>> tried =
            new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<List<Edit>, Optional<Reachability>> eldest) {
                    return size() > REMEMBERED;
                }
            };

    Trials(
            Reachability before,
            Reachability after,
            Edits edits,
            Function<Landscape, ? extends Reachability> network) {
        this.edits = edits;
        this.network = network;
        this.before = before;
        this.after = after;
    }

    /** The old landscape with some edits; empty when they make no sense without others. */
    Optional<Reachability> tried(Collection<Edit> some) {
        if (some.isEmpty()) {
            return Optional.of(before);
        }
        if (some.size() == edits.all().size()) {
            return Optional.of(after);
        }
        var key = List.copyOf(some);
        var known = tried.get(key);
        if (known == null) {
            known = edits.with(some).map(network);
            tried.put(key, known);
        }
        return known;
    }

    /** The same for edits of which it is known that they make sense. */
    Reachability with(Collection<Edit> some) {
        return tried(some).orElseThrow();
    }
}
