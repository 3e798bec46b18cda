package dev.haechi.network.lint;

import dev.haechi.model.id.Id;
import dev.haechi.model.id.RuleId;
import dev.haechi.network.flows.FlowBox;
import dev.haechi.network.flows.FlowSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line that can be left out of lines that all admit.
 *
 * @param twin whether another says the very same
 * @param by others that together admit all of it, none of them spare itself
 */
record Spare(RuleId rule, boolean twin, List<RuleId> by) {
    /** What a line admits; never nothing. */
    record Line(RuleId rule, FlowSet packets) {
        static Line of(RuleId rule, FlowBox box) {
            return new Line(rule, FlowSet.of(box));
        }
    }

    /** Those without which the others admit the same, all of them left out together. */
    static List<Spare> among(List<Line> lines) {
        var kept = new ArrayList<>(lines);
        var spare = new ArrayList<Spare>();
        for (var line : lines.reversed()) {
            var others = kept.stream().filter(other -> !other.equals(line)).toList();
            var by = covering(line, others);
            if (!by.isEmpty()) {
                kept.remove(line);
                spare.addFirst(spare(line, by));
            }
        }
        return spare;
    }

    private static Spare spare(Line line, List<Line> by) {
        boolean twin = by.size() == 1 && by.getFirst().packets().equals(line.packets());
        return new Spare(line.rule(), twin, by.stream().map(Line::rule).toList());
    }

    /** One that admits all of a line, else several that do together; none when they do not. */
    private static List<Line> covering(Line line, List<Line> others) {
        for (var other : others) {
            if (other.packets().containsAll(line.packets())) {
                return List.of(other);
            }
        }
        var left = line.packets();
        var some = new ArrayList<Line>();
        for (var other : others) {
            var rest = left.minus(other.packets());
            if (!rest.sameAs(left)) {
                some.add(other);
                left = rest;
            }
        }
        return left.isEmpty() ? some : List.of();
    }

    /** Names as a person reads them. */
    static String names(List<? extends Id> ids) {
        return ids.stream().map(Id::value).collect(Collectors.joining(", "));
    }
}
