package dev.haechi.kubernetes.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The objects of one kind in two clusters. */
final class Paired<T> {
    private final Blending<T> blending;
    private final Map<String, T> before;
    private final Map<String, T> after;
    private final List<Edit> edits = new ArrayList<>();

    Paired(Blending<T> blending, List<T> before, List<T> after) {
        this.blending = blending;
        this.before = named(before);
        this.after = named(after);
        names().forEach(this::compare);
    }

    private Map<String, T> named(List<T> objects) {
        return objects.stream()
                .collect(
                        Collectors.toMap(
                                blending::name,
                                Function.identity(),
                                (one, _) -> one,
                                LinkedHashMap::new));
    }

    private Set<String> names() {
        var names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        return names;
    }

    private void compare(String name) {
        var old = before.get(name);
        var now = after.get(name);
        if (old == null && now != null) {
            edits.add(new Edit(Edit.Kind.ADDED, name, "", blending.origin("", now, now)));
        } else if (old != null && now == null) {
            edits.add(new Edit(Edit.Kind.REMOVED, name, "", blending.origin("", old, old)));
        } else if (old != null && now != null) {
            var parts = new Choice<>(old, now, _ -> true);
            blending.blend(parts, now);
            for (var part : parts.differing()) {
                var origin = blending.origin(part, old, now);
                edits.add(new Edit(Edit.Kind.CHANGED, name, part, origin));
            }
        }
    }

    /** Everything that is different. */
    List<Edit> edits() {
        return edits;
    }

    /** The old objects with some edits. */
    List<T> with(Set<Edit> some) {
        var made =
                some.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Edit::object,
                                        Collectors.mapping(Edit::part, Collectors.toSet())));
        var all = new ArrayList<T>();
        for (var name : names()) {
            var old = before.get(name);
            var now = after.get(name);
            var parts = made.getOrDefault(name, Set.of());
            if (old != null && now != null) {
                all.add(blending.blend(new Choice<>(old, now, parts::contains), now));
            } else if (now != null && !parts.isEmpty()) {
                all.add(now);
            } else if (old != null && parts.isEmpty()) {
                all.add(old);
            }
        }
        return all;
    }
}
