package dev.haechi.model.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /** Every protocol with every port and type. */
    public static final ServiceSet ALL =
            new ServiceSet(
                    IntStream.range(0, 256)
                            .mapToObj(number -> new Span(new Protocol(number), PortRange.ALL))
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
                common.add(span(first, last));
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

    /** Only the whole has a span of every protocol, each of them whole. */
    private boolean isAll() {
        return spans.size() == 256 && spans.equals(ALL.spans);
    }

    public ServiceSet minus(ServiceSet other) {
        return meets(other) ? intersect(other.complement()) : this;
    }

    /** Every service that is not in this set. */
    public ServiceSet complement() {
        var gaps = new ArrayList<Span>();
        int from = 0;
        for (var span : spans) {
            addPerProtocol(gaps, from, low(span) - 1);
            from = high(span) + 1;
        }
        addPerProtocol(gaps, from, (256 << 16) - 1);
        return new ServiceSet(gaps);
    }

    private static void addPerProtocol(List<Span> spans, int first, int last) {
        int from = first;
        while (from <= last) {
            int to = Math.min(last, from | 0xffff);
            spans.add(span(from, to));
            from = to + 1;
        }
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
            return List.copyOf(spans);
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
        return List.copyOf(result);
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
        return before.protocol().equals(after.protocol()) && high(before) + 1 >= low(after);
    }

    /** In the notation of {@link #tryParse}; {@code none} for the empty set. */
    @Override
    public String toString() {
        if (isEmpty()) {
            return "none";
        }
        return equals(ALL)
                ? "any"
                : spans.stream().map(Span::toString).collect(Collectors.joining(","));
    }
}
