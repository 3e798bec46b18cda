package dev.haechi.model.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An exact set of ports, as sorted ranges that neither overlap nor touch: two equal sets have equal
 * ranges. Operations cost O(n + m) in the number of ranges.
 *
 * @param ranges sorted, apart
 */
public record PortSet(List<PortRange> ranges) {
    /** No port. */
    public static final PortSet NONE = new PortSet(List.of());

    /** Every port. */
    public static final PortSet ALL = of(PortRange.ALL);

    public PortSet {
        ranges = merged(ranges);
    }

    /** Where clients, load balancers and proxies open connections from: RFC 6056 section 3.2. */
    public static final PortSet EPHEMERAL = of(PortRange.EPHEMERAL);

    /** The set of ranges. */
    public static PortSet of(PortRange... ranges) {
        return new PortSet(List.of(ranges));
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    public boolean contains(int port) {
        return ranges.stream().anyMatch(range -> range.contains(port));
    }

    public boolean containsAll(PortSet other) {
        return isAll() || other.minus(this).isEmpty();
    }

    public PortSet union(PortSet other) {
        return new PortSet(Stream.concat(ranges.stream(), other.ranges.stream()).toList());
    }

    public PortSet intersect(PortSet other) {
        if (isAll() || other.isEmpty()) {
            return other;
        }
        if (other.isAll() || isEmpty()) {
            return this;
        }
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
        return new PortSet(common);
    }

    /** Whether a port is in both. */
    public boolean meets(PortSet other) {
        return !intersect(other).isEmpty();
    }

    private boolean isAll() {
        return ranges.size() == 1 && ranges.getFirst().equals(PortRange.ALL);
    }

    public PortSet minus(PortSet other) {
        return other.isEmpty() ? this : intersect(other.complement());
    }

    /** Every port that is not in this set. */
    public PortSet complement() {
        var gaps = new ArrayList<PortRange>();
        int from = 0;
        for (var range : ranges) {
            if (from < range.first()) {
                gaps.add(new PortRange(from, range.first() - 1));
            }
            from = range.last() + 1;
        }
        if (from <= PortRange.ALL.last()) {
            gaps.add(new PortRange(from, PortRange.ALL.last()));
        }
        return new PortSet(gaps);
    }

    private static List<PortRange> merged(List<PortRange> ranges) {
        if (ranges.size() < 2) {
            return List.copyOf(ranges);
        }
        var sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparingInt(PortRange::first));
        var result = new ArrayList<PortRange>();
        for (var range : sorted) {
            var before = result.isEmpty() ? null : result.getLast();
            if (before != null && before.last() + 1 >= range.first()) {
                int last = Math.max(before.last(), range.last());
                result.set(result.size() - 1, new PortRange(before.first(), last));
            } else {
                result.add(range);
            }
        }
        return List.copyOf(result);
    }

    /** Its ranges, separated by commas; {@code any} for all and {@code none} for none. */
    @Override
    public String toString() {
        if (isEmpty()) {
            return "none";
        }
        return equals(ALL)
                ? "any"
                : ranges.stream().map(PortRange::toString).collect(Collectors.joining(","));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PortSet its && ranges.equals(its.ranges);
    }

    @Override
    public int hashCode() {
        return ranges.hashCode();
    }
}
