package dev.haechi.network.flows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a union of boxes with fewer of them. */
final class Compaction {
    private Compaction() {}

    static List<FlowBox> of(List<FlowBox> boxes) {
        var kept = new ArrayList<FlowBox>();
        boxes.stream().filter(box -> !box.isEmpty()).forEach(box -> add(kept, box));
        return List.copyOf(kept);
    }

    /** Joins the box with those that differ in one part only, until none does. */
    private static void add(List<FlowBox> kept, FlowBox added) {
        var box = added;
        int i = 0;
        while (i < kept.size()) {
            var joined = joined(kept.get(i), box);
            if (joined.isPresent()) {
                box = joined.get();
                kept.remove(i);
                i = 0;
            } else {
                i++;
            }
        }
        kept.add(box);
    }

    private static Optional<FlowBox> joined(FlowBox one, FlowBox other) {
        boolean sources = one.sources().equals(other.sources());
        boolean destinations = one.destinations().equals(other.destinations());
        if (!sources && !destinations) {
            return Optional.empty();
        }
        boolean services = one.services().equals(other.services());
        boolean ports = one.sourcePorts().equals(other.sourcePorts());
        if (destinations && services && ports) {
            return Optional.of(
                    new FlowBox(
                            one.sources().union(other.sources()),
                            one.destinations(),
                            one.services(),
                            one.sourcePorts()));
        }
        if (sources && services && ports) {
            return Optional.of(
                    new FlowBox(
                            one.sources(),
                            one.destinations().union(other.destinations()),
                            one.services(),
                            one.sourcePorts()));
        }
        if (sources && destinations && ports) {
            return Optional.of(
                    new FlowBox(
                            one.sources(),
                            one.destinations(),
                            one.services().union(other.services()),
                            one.sourcePorts()));
        }
        if (sources && destinations && services) {
            return Optional.of(
                    new FlowBox(
                            one.sources(),
                            one.destinations(),
                            one.services(),
                            one.sourcePorts().union(other.sourcePorts())));
        }
        return Optional.empty();
    }
}
