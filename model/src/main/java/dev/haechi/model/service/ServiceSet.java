package dev.haechi.model.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An exact set of services, as sorted spans that are apart: two equal sets have equal spans. For a
 * protocol without ports and types a set holds it whole or not at all. Operations cost O(n + m).
 *
 * @param spans sorted, apart, each of one protocol
 */
public record ServiceSet(List<Span> spans) {
    /** No service. */
    public static final ServiceSet NONE = new ServiceSet(List.of());

    /** Each protocol whole. A set that holds everything has these very spans. */
    private static final List<Span> WHOLE =
            List.copyOf(
                    IntStream.range(0, 256)
                            .mapToObj(number -> new Span(new Protocol(number), PortRange.ALL))
                            .toList());

    /** Every protocol with every port and type. */
    public static final ServiceSet ALL = new ServiceSet(WHOLE);

    /** Every port of the protocols that have ports. */
    public static final ServiceSet WITH_PORTS =
            new ServiceSet(
                    Protocol.WITH_PORTS.stream()
                            .map(protocol -> new Span(protocol, PortRange.ALL))
                            .toList());

    /**
     * Services of one protocol.
     *
     * @param details ports, or {@code type × 256 + code}; all of them for other protocols
     */
    public record Span(Protocol protocol, PortRange details) {
        public Span {
            if (!protocol.hasPorts() && !protocol.hasTypes()) {
                details = PortRange.ALL;
            }
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Span its
                    && protocol.equals(its.protocol)
                    && details.equals(its.details);
        }

        @Override
        public int hashCode() {
            return 31 * protocol.hashCode() + details.hashCode();
        }

        @Override
        public String toString() {
            return ServiceText.print(this);
        }
    }

    public ServiceSet {
        spans = merged(spans);
    }

    /** All of a protocol. */
    public static ServiceSet of(Protocol protocol) {
        return new ServiceSet(List.of(new Span(protocol, PortRange.ALL)));
    }

    public static ServiceSet of(Protocol protocol, PortRange... ports) {
        return new ServiceSet(Stream.of(ports).map(ports1 -> new Span(protocol, ports1)).toList());
    }

    /** The services of a protocol with some ports. */
    public static ServiceSet of(Protocol protocol, PortSet ports) {
        return of(protocol, ports.ranges().toArray(PortRange[]::new));
    }

    public static ServiceSet tcp(int port) {
        return of(Protocol.TCP, PortRange.of(port));
    }

    public static ServiceSet of(Service only) {
        return of(only.protocol(), PortRange.of(only.detail()));
    }

    public static ServiceSet ofServices(Collection<Service> services) {
        return new ServiceSet(
                services.stream()
                        .map(one -> new Span(one.protocol(), PortRange.of(one.detail())))
                        .toList());
    }

    /**
     * The set of a text: {@code any}, {@code tcp}, {@code tcp/443}, {@code tcp/8000-8080}, {@code
     * icmp/8/0}, {@code icmp/3}, {@code 47}, or several of them separated by commas; or empty.
     */
    public static Optional<ServiceSet> tryParse(String text) {
        return ServiceText.parse(text);
    }

    public boolean isEmpty() {
        return spans.isEmpty();
    }

    public boolean contains(Service service) {
        return spans.stream()
                .anyMatch(
                        span ->
                                span.protocol().equals(service.protocol())
                                        && span.details().contains(service.detail()));
    }

    public boolean containsAll(ServiceSet other) {
        return isAll() || equals(other) || other.minus(this).isEmpty();
    }

    /** The ports of a protocol in it. */
    public PortSet ports(Protocol protocol) {
        return new PortSet(
                spans.stream()
                        .filter(span -> span.protocol().equals(protocol))
                        .map(Span::details)
                        .toList());
    }

    /** The one service of a set that has one. */
    public Optional<Service> single() {
        if (spans.size() != 1) {
            return Optional.empty();
        }
        var span = spans.getFirst();
        boolean whole = !span.protocol().hasPorts() && !span.protocol().hasTypes();
        return whole || span.details().first() == span.details().last()
                ? Optional.of(new Service(span.protocol(), span.details().first()))
                : Optional.empty();
    }

    /** The lowest service, as an example of the set; empty for the empty set. */
    public Optional<Service> first() {
        return spans.stream()
                .findFirst()
                .map(span -> new Service(span.protocol(), span.details().first()));
    }

    public ServiceSet union(ServiceSet other) {
        if (isAll() || other.isEmpty()) {
            return this;
        }
        if (other.isAll() || isEmpty()) {
            return other;
        }
        return new ServiceSet(Stream.concat(spans.stream(), other.spans.stream()).toList());
    }

    public ServiceSet intersect(ServiceSet other) {
        if (isAll() || other.isEmpty()) {
            return other;
        }
        if (other.isAll() || isEmpty()) {
            return this;
        }
        var common = new ArrayList<Span>();
        int i = 0;
        int j = 0;
        while (i < spans.size() && j < other.spans.size()) {
            var mine = spans.get(i);
            var theirs = other.spans.get(j);
            int first = Math.max(low(mine), low(theirs));
            int last = Math.min(high(mine), high(theirs));
            if (first <= last) {
                common.add(part(mine, first, last));
            }
            if (high(mine) < high(theirs)) {
                i++;
            } else {
                j++;
            }
        }
        return new ServiceSet(common);
    }

    /** Whether a service is in both. Costs O(n + m). */
    public boolean meets(ServiceSet other) {
        int i = 0;
        int j = 0;
        while (i < spans.size() && j < other.spans.size()) {
            var mine = spans.get(i);
            var theirs = other.spans.get(j);
            if (high(mine) < low(theirs)) {
                i++;
            } else if (high(theirs) < low(mine)) {
                j++;
            } else {
                return true;
            }
        }
        return false;
    }

    private boolean isAll() {
        return isSame(spans, WHOLE);
    }

    /** Whether two are one object: cheaper to know than that they are equal. */
    @SuppressWarnings("ReferenceEquality") // identity is what it is about
    private static boolean isSame(Object one, Object other) {
        return one == other;
    }

    public ServiceSet minus(ServiceSet other) {
        if (!meets(other)) {
            return this;
        }
        var rest = new ArrayList<Span>(spans.size());
        int from = 0;
        for (var mine : spans) {
            while (high(other.spans.get(from)) < low(mine) && from < other.spans.size() - 1) {
                from++;
            }
            addRest(rest, mine, other.spans, from);
        }
        return new ServiceSet(rest);
    }

    /** What is left of a span without others, of which those before an index end before it. */
    private static void addRest(List<Span> rest, Span mine, List<Span> others, int from) {
        int low = low(mine);
        for (int i = from; i < others.size() && low(others.get(i)) <= high(mine); i++) {
            if (low < low(others.get(i))) {
                rest.add(part(mine, low, low(others.get(i)) - 1));
            }
            low = Math.max(low, high(others.get(i)) + 1);
        }
        if (low <= high(mine)) {
            rest.add(part(mine, low, high(mine)));
        }
    }

    /** Every service that is not in this set. */
    public ServiceSet complement() {
        return ALL.minus(this);
    }

    private static Span part(Span whole, int low, int high) {
        return low == low(whole) && high == high(whole) ? whole : span(low, high);
    }

    private static int low(Span span) {
        return (span.protocol().number() << 16) | span.details().first();
    }

    private static int high(Span span) {
        return (span.protocol().number() << 16) | span.details().last();
    }

    private static Span span(int low, int high) {
        return new Span(new Protocol(low >>> 16), new PortRange(low & 0xffff, high & 0xffff));
    }

    private static List<Span> merged(List<Span> spans) {
        if (isApart(spans)) {
            return isWhole(spans) ? WHOLE : List.copyOf(spans);
        }
        var sorted = new ArrayList<>(spans);
        sorted.sort(Comparator.comparingInt(ServiceSet::low));
        var result = new ArrayList<Span>();
        for (var span : sorted) {
            int lastIndex = result.size() - 1;
            if (lastIndex >= 0 && touches(result.get(lastIndex), span)) {
                var before = result.get(lastIndex);
                result.set(lastIndex, span(low(before), Math.max(high(before), high(span))));
            } else {
                result.add(span);
            }
        }
        return isWhole(result) ? WHOLE : List.copyOf(result);
    }

    /** Only the whole has a span of every protocol, each of them whole. */
    private static boolean isWhole(List<Span> spans) {
        return spans.size() == 256 && (isSame(spans, WHOLE) || spans.equals(WHOLE));
    }

    private static boolean isApart(List<Span> spans) {
        for (int i = 1; i < spans.size(); i++) {
            var before = spans.get(i - 1);
            if (low(spans.get(i)) <= high(before) || touches(before, spans.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean touches(Span before, Span after) {
        return before.protocol().number() == after.protocol().number()
                && high(before) + 1 >= low(after);
    }

    /** In the notation of {@link #tryParse}; {@code none} for the empty set. */
    @Override
    public String toString() {
        if (isEmpty()) {
            return "none";
        }
        if (isAll()) {
            return "any";
        }
        if (spans.size() == 1) {
            return spans.getFirst().toString();
        }
        var text = new StringJoiner(",");
        for (var span : spans) {
            text.add(span.toString());
        }
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ServiceSet its
                && (isSame(spans, its.spans) || spans.equals(its.spans));
    }

    @Override
    public int hashCode() {
        return spans.hashCode();
    }
}
