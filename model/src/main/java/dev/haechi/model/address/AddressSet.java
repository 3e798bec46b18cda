package dev.haechi.model.address;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.StringJoiner;

/**
 * An exact set of addresses of both families, as sorted ranges that neither overlap nor touch: two
 * equal sets have equal ranges. Operations cost O(n + m) in the number of ranges.
 *
 * @param ranges sorted, apart
 */
public record AddressSet(List<AddressRange> ranges) {
    /** No address. */
    public static final AddressSet NONE = new AddressSet(List.of());

    /** Every IPv4 and IPv6 address. */
    public static final AddressSet ALL =
            new AddressSet(List.of(AddressRange.all(IpFamily.V4), AddressRange.all(IpFamily.V6)));

    public AddressSet {
        ranges = merged(ranges);
    }

    /** The set of blocks. */
    public static AddressSet of(Cidr... blocks) {
        return of(List.of(blocks));
    }

    /** The set of blocks. */
    public static AddressSet of(Collection<Cidr> blocks) {
        var ranges = new ArrayList<AddressRange>(blocks.size());
        for (var block : blocks) {
            ranges.add(block.range());
        }
        return new AddressSet(ranges);
    }

    /** The set of single addresses. */
    public static AddressSet ofAddresses(Collection<Address> addresses) {
        var ranges = new ArrayList<AddressRange>(addresses.size());
        for (var address : addresses) {
            ranges.add(AddressRange.of(address));
        }
        return new AddressSet(ranges);
    }

    /** The set of one address. */
    public static AddressSet of(Address only) {
        return new AddressSet(List.of(AddressRange.of(only)));
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** Costs O(log n). */
    public boolean contains(Address address) {
        int at = firstNotBefore(address);
        return at < ranges.size() && ranges.get(at).contains(address);
    }

    /** Costs O(m log n) for m ranges of the other. */
    public boolean containsAll(AddressSet other) {
        for (var range : other.ranges) {
            int at = firstNotBefore(range.first());
            if (at == ranges.size()
                    || ranges.get(at).first().compareTo(range.first()) > 0
                    || ranges.get(at).last().compareTo(range.last()) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether it has addresses of a family: IPv4 comes before IPv6, so that the ends tell. */
    public boolean has(IpFamily family) {
        return !isEmpty()
                && switch (family) {
                    case V4 -> ranges.getFirst().first().family() == IpFamily.V4;
                    case V6 -> ranges.getLast().first().family() == IpFamily.V6;
                };
    }

    /** Its addresses of a family. */
    public AddressSet only(IpFamily family) {
        return new AddressSet(
                ranges.stream().filter(range -> range.first().family() == family).toList());
    }

    /** The union of many sets. Costs O(n log n) in all their ranges. */
    public static AddressSet unionOf(Collection<AddressSet> sets) {
        var ranges = new ArrayList<AddressRange>();
        for (var set : sets) {
            ranges.addAll(set.ranges);
        }
        return new AddressSet(ranges);
    }

    public AddressSet union(AddressSet other) {
        if (other.isEmpty() || isSame(ranges, other.ranges)) {
            return this;
        }
        if (isEmpty()) {
            return other;
        }
        return unionOf(List.of(this, other));
    }

    public AddressSet intersect(AddressSet other) {
        if (isSame(other.ranges, ALL.ranges) || isSame(ranges, other.ranges) || isEmpty()) {
            return this;
        }
        if (isSame(ranges, ALL.ranges) || other.isEmpty()) {
            return other;
        }
        var common = new ArrayList<AddressRange>();
        int i = 0;
        int j = 0;
        while (i < ranges.size() && j < other.ranges.size()) {
            var mine = ranges.get(i);
            var theirs = other.ranges.get(j);
            var first = max(mine.first(), theirs.first());
            var last = min(mine.last(), theirs.last());
            if (first.compareTo(last) <= 0 && first.family() == last.family()) {
                common.add(part(mine, theirs, first, last));
            }
            if (mine.last().compareTo(theirs.last()) < 0) {
                i++;
            } else {
                j++;
            }
        }
        return new AddressSet(common);
    }

    /** Whether two are one object: cheaper to know than that they are equal. */
    @SuppressWarnings("ReferenceEquality") // identity is what it is about
    private static boolean isSame(Object one, Object other) {
        return one == other;
    }

    /** An address range that is there already, where it is one. */
    private static AddressRange part(
            AddressRange mine, AddressRange theirs, Address first, Address last) {
        if (isSame(first, mine.first()) && isSame(last, mine.last())) {
            return mine;
        }
        return isSame(first, theirs.first()) && isSame(last, theirs.last())
                ? theirs
                : new AddressRange(first, last);
    }

    /** Whether an address is in both. Costs O(n log m), n being the shorter one's ranges. */
    public boolean meets(AddressSet other) {
        if (other.ranges.size() < ranges.size()) {
            return other.meets(this);
        }
        for (var range : ranges) {
            int at = other.firstNotBefore(range.first());
            if (at < other.ranges.size()
                    && other.ranges.get(at).first().compareTo(range.last()) <= 0) {
                return true;
            }
        }
        return false;
    }

    /** The index of the first range that does not end before an address. */
    private int firstNotBefore(Address address) {
        int low = 0;
        int high = ranges.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ranges.get(middle).last().compareTo(address) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Costs O(n log m) and what of the other lies in this set. */
    public AddressSet minus(AddressSet other) {
        if (!meets(other)) {
            return this;
        }
        var rest = new ArrayList<AddressRange>();
        for (var mine : ranges) {
            addRest(rest, mine, other.ranges, other.firstNotBefore(mine.first()));
        }
        return new AddressSet(rest);
    }

    /** What is left of a range without others, of which those before an index end before it. */
    private static void addRest(
            List<AddressRange> rest, AddressRange mine, List<AddressRange> others, int from) {
        var left = mine;
        for (int i = from; i < others.size(); i++) {
            var taken = others.get(i);
            if (taken.first().compareTo(left.last()) > 0) {
                break;
            }
            if (left.first().compareTo(taken.first()) < 0) {
                rest.add(new AddressRange(left.first(), taken.first().previous()));
            }
            if (taken.last().compareTo(left.last()) >= 0) {
                return;
            }
            left = new AddressRange(taken.last().next(), left.last());
        }
        rest.add(left);
    }

    /** Every address, of both families, that is not in this set. */
    public AddressSet complement() {
        var gaps = new ArrayList<AddressRange>();
        for (var family : IpFamily.values()) {
            var from = Address.lowest(family);
            boolean open = true;
            for (var range : ranges) {
                if (range.first().family() != family) {
                    continue;
                }
                if (from.compareTo(range.first()) < 0) {
                    gaps.add(new AddressRange(from, range.first().previous()));
                }
                open = range.last().compareTo(Address.highest(family)) != 0;
                from = range.last().next();
            }
            if (open) {
                gaps.add(new AddressRange(from, Address.highest(family)));
            }
        }
        return new AddressSet(gaps);
    }

    /** The fewest blocks that make up this set, sorted. Costs O(blocks). */
    public List<Cidr> blocks() {
        return List.copyOf(Blocks.of(ranges));
    }

    private static List<AddressRange> merged(List<AddressRange> ranges) {
        if (isApart(ranges)) {
            return List.copyOf(ranges);
        }
        var sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparing(AddressRange::first));
        var result = new ArrayList<AddressRange>();
        for (var range : sorted) {
            int lastIndex = result.size() - 1;
            if (lastIndex >= 0 && !apart(result.get(lastIndex), range)) {
                var before = result.get(lastIndex);
                result.set(
                        lastIndex,
                        new AddressRange(before.first(), max(before.last(), range.last())));
            } else {
                result.add(range);
            }
        }
        return List.copyOf(result);
    }

    private static boolean isApart(List<AddressRange> ranges) {
        for (int i = 1; i < ranges.size(); i++) {
            if (!apart(ranges.get(i - 1), ranges.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the second begins after the first ends, with an address or a family between. */
    private static boolean apart(AddressRange before, AddressRange after) {
        return before.last().compareTo(after.first()) < 0 && !before.last().isBefore(after.first());
    }

    private static Address max(Address one, Address other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Address min(Address one, Address other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** Its blocks, separated by commas; {@code any} for all and {@code none} for none. */
    @Override
    public String toString() {
        if (isEmpty()) {
            return "none";
        }
        if (equals(ALL)) {
            return "any";
        }
        var text = new StringJoiner(",");
        for (var block : Blocks.of(ranges)) {
            text.add(block.toString());
        }
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddressSet its
                && (isSame(ranges, its.ranges) || ranges.equals(its.ranges));
    }

    @Override
    public int hashCode() {
        return ranges.hashCode();
    }
}
