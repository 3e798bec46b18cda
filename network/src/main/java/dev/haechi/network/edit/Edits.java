package dev.haechi.network.edit;

import dev.haechi.model.json.LandscapeJson;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.landscape.LandscapeCheck;
import dev.haechi.model.landscape.Origins;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import dev.haechi.text.tree.Node;
import dev.haechi.text.tree.TreeReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is written differently in two landscapes. It goes by their JSON form, so that a
 * new part of the landscape is compared without being named here.
 */
public final class Edits {
    private final Landscape before;
    private final Landscape after;
    private final Node old;
    private final Node now;
    private final List<Edit> all;

    private Edits(Landscape before, Landscape after) {
        this.before = before;
        this.after = after;
        old = tree(before);
        now = tree(after);
        var found = new ArrayList<Edit>();
        new Merge(
                        (kind, path, was, is) -> {
                            var place = Things.at(path, before.environment());
                            found.add(new Edit(kind, path, place, text(was), text(is)));
                            return false;
                        })
                .of(old, now);
        all = List.copyOf(found);
    }

    /** Compares two landscapes, thing by thing. Costs O(size of both). */
    public static Edits between(Landscape before, Landscape after) {
        return new Edits(before, after);
    }

    private static Node tree(Landscape landscape) {
        return TreeReader.read(new Source("landscape.json", LandscapeJson.write(landscape)))
                .orThrow();
    }

    private static String text(Optional<Node> node) {
        return node.map(Forms::text).orElse("");
    }

    /** In the order of the JSON form; none when the landscapes are the same. */
    public List<Edit> all() {
        return all;
    }

    /**
     * The first landscape with some of the edits made, without intents and data stores, which no
     * packet meets. All of the edits make the second landscape, none of them the first. Empty when
     * they do not make sense without others, such as an instance without its subnet. Costs O(size
     * of the landscape).
     */
    public Optional<Landscape> with(Collection<Edit> some) {
        if (some.isEmpty()) {
            return Optional.of(before);
        }
        if (some.size() == all.size()) {
            return Optional.of(after);
        }
        var chosen = new LinkedHashSet<List<String>>();
        some.forEach(edit -> chosen.add(edit.path()));
        var merged = new Merge((_, path, _, _) -> chosen.contains(path)).of(old, now);
        var landscape =
                LandscapeJson.read(merged)
                        .map(document -> withoutRecords(document.landscape()))
                        .then(one -> LandscapeCheck.check(one, Origins.NONE));
        return landscape instanceof Result.Ok<Landscape>(var sound)
                ? Optional.of(sound)
                : Optional.empty();
    }

    /** An instance may go without the intents that name it. */
    private static Landscape withoutRecords(Landscape landscape) {
        return landscape.toBuilder().intents(List.of()).dataStores(List.of()).build();
    }
}
