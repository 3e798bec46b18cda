package dev.haechi.network.edit;

import dev.haechi.text.tree.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Goes through two JSON forms at once, and makes a third of them: the first with some edits made.
 * Things with an id are merged member by member, and lists item by item; everything else is one
 * value.
 */
final class Merge {
    /** Lists whose order means something: among routes of equal length the first counts. */
    private static final Set<String> ORDERED = Set.of("ingress", "egress", "routes");

    /** What is different at a path, and whether it is taken over. */
    interface Chooser {
        boolean takes(
                Edit.Kind kind, List<String> path, Optional<Node> before, Optional<Node> after);
    }

    private final Chooser chooser;

    Merge(Chooser chooser) {
        this.chooser = chooser;
    }

    Node of(Node before, Node after) {
        return of(List.of(), before, after);
    }

    private Node of(List<String> path, Node before, Node after) {
        if (before instanceof Node.Fields old
                && after instanceof Node.Fields now
                && (path.isEmpty() || (isThing(old) && isThing(now)))) {
            return fields(path, old, now);
        }
        if (before instanceof Node.Items old && after instanceof Node.Items now) {
            return items(path, old, now);
        }
        if (Forms.text(before).equals(Forms.text(after))) {
            return before;
        }
        return takes(Edit.Kind.CHANGED, path, before, after) ? after : before;
    }

    private static boolean isThing(Node node) {
        return Forms.id(node).isPresent();
    }

    private boolean takes(Edit.Kind kind, List<String> path, Node before, Node after) {
        return chooser.takes(kind, path, Optional.of(before), Optional.of(after));
    }

    private Node fields(List<String> path, Node.Fields old, Node.Fields now) {
        var names = new LinkedHashSet<>(old.entries().keySet());
        names.addAll(now.entries().keySet());
        var merged = new LinkedHashMap<String, Node.Entry>();
        for (var name : names) {
            merge(down(path, name), old.get(name), now.get(name))
                    .ifPresent(value -> merged.put(name, new Node.Entry(value.origin(), value)));
        }
        return new Node.Fields(old.origin(), merged);
    }

    private Optional<Node> merge(List<String> path, Optional<Node> before, Optional<Node> after) {
        if (before.isPresent() && after.isPresent()) {
            return Optional.of(of(path, before.get(), after.get()));
        }
        var kind = before.isPresent() ? Edit.Kind.REMOVED : Edit.Kind.ADDED;
        return chooser.takes(kind, path, before, after) ? after : before;
    }

    private Node items(List<String> path, Node.Items old, Node.Items now) {
        boolean ordered = !path.isEmpty() && ORDERED.contains(path.getLast());
        var merged = new ArrayList<Node>();
        var moves = new LinkedHashMap<String, Boolean>();
        var line = Line.of(old.items(), now.items(), ordered);
        for (var item : line) {
            var here = down(path, item.key());
            if (item.moved()) {
                boolean takenOver =
                        moves.computeIfAbsent(item.key(), _ -> moves(here, item.key(), line));
                (takenOver ? item.after() : item.before()).ifPresent(merged::add);
            } else {
                merge(here, item.before(), item.after()).ifPresent(merged::add);
            }
        }
        return new Node.Items(old.origin(), merged);
    }

    /** A thing that moves is taken over as it is there, whatever else changed of it. */
    private boolean moves(List<String> path, String key, List<Line.Item> line) {
        var both = line.stream().filter(item -> item.key().equals(key)).toList();
        var before = both.stream().flatMap(item -> item.before().stream()).findFirst();
        var after = both.stream().flatMap(item -> item.after().stream()).findFirst();
        return chooser.takes(Edit.Kind.MOVED, path, before, after);
    }

    private static List<String> down(List<String> path, String name) {
        var longer = new ArrayList<>(path);
        longer.add(name);
        return List.copyOf(longer);
    }
}
