package dev.haechi.network.spans;

import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.model.service.ServiceSet.Span;
import java.util.ArrayList;
import java.util.Arrays;

/**
 * A set of services as numbers: protocol × 65,536 + port or type and code, in sorted ranges that
 * neither overlap nor touch. {@code low(i)} and {@code high(i)} are both included.
 */
public final class Spans {
    private static final int BITS = 16;
    private static final int DETAILS = (1 << BITS) - 1;

    /** No service. */
    public static final Spans NONE = new Spans(new int[0]);

    /** Every service. */
    public static final Spans ALL = of(ServiceSet.ALL);

    private final int[] bounds;

    private Spans(int[] bounds) {
        this.bounds = bounds;
    }

    public static Spans of(ServiceSet set) {
        var union = new Union();
        for (var span : set.spans()) {
            int base = span.protocol().number() << BITS;
            union.add(base | span.details().first(), base | span.details().last());
        }
        return union.spans();
    }

    public ServiceSet services() {
        var spans = new ArrayList<Span>();
        for (int i = 0; i < size(); i++) {
            int from = low(i);
            while (from <= high(i)) {
                int to = Math.min(high(i), from | DETAILS);
                var details = new PortRange(from & DETAILS, to & DETAILS);
                spans.add(new Span(new Protocol(from >>> BITS), details));
                from = to + 1;
            }
        }
        return new ServiceSet(spans);
    }

    public int size() {
        return bounds.length / 2;
    }

    public int low(int index) {
        return bounds[2 * index];
    }

    public int high(int index) {
        return bounds[2 * index + 1];
    }

    public boolean isEmpty() {
        return bounds.length == 0;
    }

    /** Whether it has a service of a range; an empty range has none. */
    public boolean meets(int from, int to) {
        for (int i = 0; i < size() && from <= to; i++) {
            if (low(i) <= to && from <= high(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a service is in both. Costs O(n + m). */
    public boolean meets(Spans other) {
        int i = 0;
        int j = 0;
        while (i < size() && j < other.size()) {
            if (high(i) < other.low(j)) {
                i++;
            } else if (other.high(j) < low(i)) {
                j++;
            } else {
                return true;
            }
        }
        return false;
    }

    /** Costs O(n + m). */
    public Spans intersect(Spans other) {
        if (equals(ALL) || other.isEmpty()) {
            return other;
        }
        if (other.equals(ALL) || isEmpty()) {
            return this;
        }
        var common = new Union();
        int i = 0;
        int j = 0;
        while (i < size() && j < other.size()) {
            int first = Math.max(low(i), other.low(j));
            int last = Math.min(high(i), other.high(j));
            if (first <= last) {
                common.add(first, last);
            }
            if (high(i) < other.high(j)) {
                i++;
            } else {
                j++;
            }
        }
        return common.spans();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Spans spans && Arrays.equals(bounds, spans.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    @Override
    public String toString() {
        return services().toString();
    }

    /** A set that grows. Not for several threads. */
    public static final class Union {
        private int[] bounds = new int[8];
        private int used;

        /** How often it grew: equal numbers mean equal sets. */
        private int version;

        public int version() {
            return version;
        }

        public boolean isEmpty() {
            return used == 0;
        }

        /** Whether a range lies in it. Costs O(log n). */
        public boolean contains(int low, int high) {
            int at = firstEndingFrom(low);
            return at < used && bounds[at] <= low && high <= bounds[at + 1];
        }

        public boolean containsAll(Spans spans) {
            for (int i = 0; i < spans.size(); i++) {
                if (!contains(spans.low(i), spans.high(i))) {
                    return false;
                }
            }
            return true;
        }

        /** Index of the first range whose end is not before a number. */
        private int firstEndingFrom(int number) {
            int low = 0;
            int high = used / 2;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (bounds[2 * middle + 1] < number) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return 2 * low;
        }

        public void addAll(Spans spans) {
            for (int i = 0; i < spans.size(); i++) {
                add(spans.low(i), spans.high(i));
            }
        }

        /** Costs O(n) for what is new, O(log n) for what is there. */
        public void add(int low, int high) {
            int from = firstEndingFrom(low - 1);
            if (from < used && bounds[from] <= low && high <= bounds[from + 1]) {
                return;
            }
            version++;
            int to = from;
            int first = low;
            int last = high;
            while (to < used && bounds[to] <= high + 1) {
                first = Math.min(first, bounds[to]);
                last = Math.max(last, bounds[to + 1]);
                to += 2;
            }
            replace(from, to, first, last);
        }

        private void replace(int from, int to, int first, int last) {
            int grown = used - (to - from) + 2;
            if (grown > bounds.length) {
                bounds = Arrays.copyOf(bounds, 2 * grown);
            }
            System.arraycopy(bounds, to, bounds, from + 2, used - to);
            bounds[from] = first;
            bounds[from + 1] = last;
            used = grown;
        }

        public Spans spans() {
            return used == 0 ? NONE : new Spans(Arrays.copyOf(bounds, used));
        }
    }
}
