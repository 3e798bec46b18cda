package dev.haechi.provision;

import dev.haechi.model.id.Id;
import dev.haechi.model.landscape.Landscape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the way from what is to what is meant. The same input gives the same plan. */
public final class Planner {
    /**
     * Every difference, in an order that can be applied. What is there as it is meant, whatever its
     * place in the lists, makes no change: a plan for what an observation has seen is empty.
     */
    public Plan plan(Landscape wanted, Observation seen) {
        var meant = Things.of(wanted);
        var existing = Things.of(seen.seen());
        Set<Id> altered = new HashSet<>();
        seen.altered().forEach(one -> altered.add(one.id()));
        var changes = new ArrayList<Change>();
        seen.foreign().forEach(foreign -> changes.add(new Change.Remove(foreign)));
        for (var thing : existing.values()) {
            if (!meant.containsKey(thing.id())) {
                changes.add(new Change.Delete(thing));
            }
        }
        for (var thing : meant.values()) {
            var now = existing.get(thing.id());
            if (now == null) {
                changes.add(new Change.Create(thing));
            } else if (Kinds.replaced(now, thing)) {
                changes.add(new Change.Replace(now, thing));
            } else if (!now.equals(thing) || altered.contains(thing.id())) {
                changes.add(new Change.Update(now, thing));
            }
        }
        return new Plan(wanted, ordered(changes));
    }

    private static List<Change> ordered(List<Change> changes) {
        return new Order(changes).sorted();
    }
}
