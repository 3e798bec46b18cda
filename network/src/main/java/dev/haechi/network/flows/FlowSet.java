package dev.haechi.network.flows;

import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.service.ServiceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An exact set of flows: the union of its boxes, none of which is empty. The same set can be
 * written with different boxes; {@link #sameAs} compares sets. Subtraction costs O(n × m) boxes.
 *
 * @param boxes in the order in which they were found, none within another
 */
public record FlowSet(List<FlowBox> boxes) {
    /** No flow. */
    public static final FlowSet NONE = new FlowSet(List.of());

    /** Every flow. */
    public static final FlowSet ALL = of(FlowBox.ALL);

    public FlowSet {
        boxes = Compaction.of(boxes);
    }

    public static FlowSet of(List<FlowBox> boxes) {
        return new FlowSet(boxes);
    }

    public static FlowSet of(FlowBox box) {
        return new FlowSet(List.of(box));
    }

    public boolean isEmpty() {
        return boxes.isEmpty();
    }

    /** Whether some flow is in one of the boxes. */
    public boolean meets(List<FlowBox> others) {
        for (var mine : boxes) {
            for (var other : others) {
                if (mine.meets(other)) {
                    return true;
                }
            }
        }
        return false;
    }

    public boolean contains(Flow flow) {
        return boxes.stream().anyMatch(box -> box.contains(flow));
    }

    public boolean containsAll(FlowSet other) {
        return other.minus(this).isEmpty();
    }

    /** Whether both hold the same flows, however they are written. */
    public boolean sameAs(FlowSet other) {
        return containsAll(other) && other.containsAll(this);
    }

    public FlowSet union(FlowSet other) {
        if (isEmpty()) {
            return other;
        }
        if (other.isEmpty()) {
            return this;
        }
        var all = new ArrayList<>(boxes);
        all.addAll(other.boxes);
        return new FlowSet(all);
    }

    public FlowSet intersect(FlowSet other) {
        var common = new ArrayList<FlowBox>();
        for (var mine : boxes) {
            for (var theirs : other.boxes) {
                common.add(mine.intersect(theirs));
            }
        }
        return new FlowSet(common);
    }

    public FlowSet intersect(FlowBox box) {
        return intersect(of(box));
    }

    public FlowSet minus(FlowSet other) {
        var rest = boxes;
        for (var box : other.boxes) {
            if (rest.stream().anyMatch(box::meets)) {
                rest = rest.stream().flatMap(mine -> mine.minus(box).stream()).toList();
            }
        }
        return new FlowSet(rest);
    }

    /** The services of all its flows. */
    public ServiceSet services() {
        return boxes.stream().map(FlowBox::services).reduce(ServiceSet.NONE, ServiceSet::union);
    }

    /** One flow of it, the simplest first; empty for the empty set. */
    public Optional<Flow> example(Endpoint from) {
        return boxes.stream().findFirst().flatMap(box -> box.example(from));
    }

    @Override
    public String toString() {
        return isEmpty()
                ? "none"
                : boxes.stream().map(FlowBox::toString).collect(Collectors.joining("; "));
    }
}
