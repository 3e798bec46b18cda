package dev.haechi.kubernetes.lowering;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.service.ServiceSet;
import java.util.ArrayList;
import java.util.List;

/** Every packet between the subject of a policy and some others that is of some services. */
record Box(AddressSet whom, ServiceSet services) {

    boolean isEmpty() {
        return whom.isEmpty() || services.isEmpty();
    }

    /** What is not in another: at most two boxes. */
    private List<Box> minus(Box other) {
        if (!whom.meets(other.whom) || !services.meets(other.services)) {
            return List.of(this);
        }
        var rest = new ArrayList<Box>();
        rest.add(new Box(whom.minus(other.whom), services));
        rest.add(new Box(whom.intersect(other.whom), services.minus(other.services)));
        rest.removeIf(Box::isEmpty);
        return rest;
    }

    /** What of some boxes is in none of others. */
    static List<Box> minus(List<Box> boxes, List<Box> others) {
        var rest = boxes;
        for (var other : others) {
            var next = new ArrayList<Box>();
            rest.forEach(box -> next.addAll(box.minus(other)));
            rest = next;
        }
        return rest;
    }
}
