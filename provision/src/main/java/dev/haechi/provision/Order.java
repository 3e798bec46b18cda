package dev.haechi.provision;

import dev.haechi.model.id.Id;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sorts changes so that a thing is made after what it needs and taken away after all that needed
 * it. Among those that may come next the first of the list does. What is merely mentioned is waited
 * for too, unless that would lead in a circle.
 */
final class Order {
    private final List<Change> changes;
    private final Map<Id, Change> making = new HashMap<>();
    private final Map<Id, List<Change>> needing = new HashMap<>();
    private final Map<Id, List<Change>> mentioning = new HashMap<>();

    Order(List<Change> changes) {
        this.changes = changes;
        for (var change : changes) {
            switch (change) {
                case Change.Create(var wanted) -> making.put(wanted.id(), change);
                case Change.Update(var now, var wanted) -> change(change, now, wanted);
                case Change.Replace(var now, var wanted) -> change(change, now, wanted);
                case Change.Delete(var now) -> letGo(change, now);
                case Change.Remove _ -> {}
            }
        }
    }

    private void change(Change change, Thing now, Thing wanted) {
        making.put(wanted.id(), change);
        letGo(change, now);
    }

    private void letGo(Change change, Thing now) {
        References.needed(now).forEach(id -> add(needing, id, change));
        References.mentioned(now).forEach(id -> add(mentioning, id, change));
    }

    private static void add(Map<Id, List<Change>> changes, Id id, Change change) {
        changes.computeIfAbsent(id, _ -> new ArrayList<>()).add(change);
    }

    List<Change> sorted() {
        var left = new ArrayList<>(changes);
        Set<Change> done = new HashSet<>();
        var sorted = new ArrayList<Change>();
        while (!left.isEmpty()) {
            var next = next(left, done);
            left.remove(next);
            done.add(next);
            sorted.add(next);
        }
        return sorted;
    }

    private Change next(List<Change> left, Set<Change> done) {
        for (var change : left) {
            if (done.containsAll(before(change, true))) {
                return change;
            }
        }
        for (var change : left) {
            if (done.containsAll(before(change, false))) {
                return change;
            }
        }
        return left.getFirst(); // needs in a circle: the landscape's own check refuses such a one
    }

    private Set<Change> before(Change change, boolean mentionedToo) {
        var before = new LinkedHashSet<Change>();
        switch (change) {
            case Change.Create(var wanted) -> addMaking(before, wanted, mentionedToo);
            case Change.Update(_, var wanted) -> addMaking(before, wanted, mentionedToo);
            case Change.Replace(_, var wanted) -> addMaking(before, wanted, mentionedToo);
            case Change.Delete(var now) -> {
                before.addAll(needing.getOrDefault(now.id(), List.of()));
                if (mentionedToo) {
                    before.addAll(mentioning.getOrDefault(now.id(), List.of()));
                }
            }
            case Change.Remove _ -> {}
        }
        before.remove(change);
        return before;
    }

    private void addMaking(Set<Change> before, Thing wanted, boolean mentionedToo) {
        References.needed(wanted).forEach(id -> addMaking(before, id));
        if (mentionedToo) {
            References.mentioned(wanted).forEach(id -> addMaking(before, id));
        }
    }

    private void addMaking(Set<Change> before, Id id) {
        var change = making.get(id);
        if (change != null) {
            before.add(change);
        }
    }
}
