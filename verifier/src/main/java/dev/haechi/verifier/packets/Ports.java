package dev.haechi.verifier.packets;

import dev.haechi.model.service.PortRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An exact set of ports.
 *
 * @param ranges sorted, neither overlapping nor touching
 */
public record Ports(List<PortRange> ranges) {
    public static final Ports NONE = new Ports(List.of());
    public static final Ports ALL = new Ports(List.of(PortRange.ALL));

    /** Where clients, load balancers and proxies open connections from: RFC 6056 section 3.2. */
    public static final Ports EPHEMERAL = new Ports(List.of(PortRange.EPHEMERAL));

    public Ports {
        ranges = merged(ranges);
    }

    public static Ports of(PortRange range) {
        return range.equals(PortRange.ALL) ? ALL : new Ports(List.of(range));
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    public boolean covers(Ports other) {
        return equals(ALL) || other.minus(this).isEmpty();
    }

    Ports union(Ports other) {
        var all = new ArrayList<>(ranges);
        all.addAll(other.ranges);
        return new Ports(all);
    }

    Ports intersect(Ports other) {
        var common = new ArrayList<PortRange>();
        for (var mine : ranges) {
            for (var theirs : other.ranges) {
                int first = Math.max(mine.first(), theirs.first());
                int last = Math.min(mine.last(), theirs.last());
                if (first <= last) {
                    common.add(new PortRange(first, last));
                }
            }
        }
        return new Ports(common);
    }

    Ports minus(Ports other) {
        var gaps = new ArrayList<PortRange>();
        int from = 0;
        for (var range : other.ranges) {
            if (from < range.first()) {
                gaps.add(new PortRange(from, range.first() - 1));
            }
            from = range.last() + 1;
        }
        if (from <= PortRange.ALL.last()) {
            gaps.add(new PortRange(from, PortRange.ALL.last()));
        }
        return intersect(new Ports(gaps));
    }

    private static List<PortRange> merged(List<PortRange> ranges) {
        if (ranges.size() < 2) {
            return List.copyOf(ranges);
        }
        var sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparingInt(PortRange::first));
        var result = new ArrayList<PortRange>();
        for (var range : sorted) {
            if (!result.isEmpty() && result.getLast().last() + 1 >= range.first()) {
                var before = result.removeLast();
                int last = Math.max(before.last(), range.last());
                result.add(new PortRange(before.first(), last));
            } else {
                result.add(range);
            }
        }
        return List.copyOf(result);
    }
}
