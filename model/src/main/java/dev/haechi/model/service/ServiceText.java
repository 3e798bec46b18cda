package dev.haechi.model.service;

import dev.haechi.model.service.ServiceSet.Span;
import java.util.ArrayList;
import java.util.Optional;

/** The notation of services. */
final class ServiceText {
    private ServiceText() {}

    static Optional<ServiceSet> parse(String text) {
        if (text.equals("any")) {
            return Optional.of(ServiceSet.ALL);
        }
        if (text.equals("none")) {
            return Optional.of(ServiceSet.NONE);
        }
        var spans = new ArrayList<Span>();
        int from = 0;
        while (from <= text.length()) {
            int comma = text.indexOf(',', from);
            int to = comma < 0 ? text.length() : comma;
            var span = span(text.substring(from, to).strip());
            if (span.isEmpty()) {
                return Optional.empty();
            }
            spans.add(span.get());
            from = to + 1;
        }
        return Optional.of(new ServiceSet(spans));
    }

    /** One protocol, alone or with its ports, or with a type and perhaps a code. */
    private static Optional<Span> span(String text) {
        int slash = text.indexOf('/');
        var name = slash < 0 ? text : text.substring(0, slash);
        if (!isName(name)) {
            return Optional.empty();
        }
        return Protocol.tryParse(name)
                .flatMap(
                        protocol ->
                                (slash < 0
                                                ? Optional.of(PortRange.ALL)
                                                : details(protocol, text, slash + 1))
                                        .map(range -> new Span(protocol, range)));
    }

    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (!(one >= 'a' && one <= 'z') && !isDigit(one)) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isDigit(char one) {
        return one >= '0' && one <= '9';
    }

    private static Optional<PortRange> details(Protocol protocol, String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        int first = number(text, from, end);
        if (first < 0) {
            return Optional.empty();
        }
        if (end == text.length()) {
            return details(protocol, first);
        }
        int second = number(text, end + 1, text.length());
        if (second < 0) {
            return Optional.empty();
        }
        return switch (text.charAt(end)) {
            case '-' -> protocol.hasPorts() ? range(first, second) : Optional.empty();
            case '/' -> protocol.hasTypes() ? typeAndCode(first, second) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** One port, or all codes of a type. */
    private static Optional<PortRange> details(Protocol protocol, int only) {
        if (protocol.hasPorts()) {
            return range(only, only);
        }
        return protocol.hasTypes() && only < 256
                ? range(only << 8, (only << 8) | 255)
                : Optional.empty();
    }

    /** A number of up to five digits; -1 when it is none. */
    private static int number(String text, int from, int to) {
        if (from == to || to - from > 5) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            char one = text.charAt(i);
            if (!isDigit(one)) {
                return -1;
            }
            number = 10 * number + (one - '0');
        }
        return number;
    }

    private static Optional<PortRange> typeAndCode(int type, int code) {
        return type < 256 && code < 256
                ? range((type << 8) | code, (type << 8) | code)
                : Optional.empty();
    }

    private static Optional<PortRange> range(int first, int last) {
        return first <= last && last <= 65_535
                ? Optional.of(new PortRange(first, last))
                : Optional.empty();
    }

    static String print(Span span) {
        var details = span.details();
        if (details.equals(PortRange.ALL)) {
            return span.protocol().toString();
        }
        if (span.protocol().hasPorts()) {
            return span.protocol() + "/" + details;
        }
        return printTypes(span.protocol(), details.first(), details.last());
    }

    /** Whole types as {@code icmp/3}, the rest by type and code, so that it can be read again. */
    private static String printTypes(Protocol protocol, int first, int last) {
        var parts = new ArrayList<String>();
        int at = first;
        while (at <= last) {
            boolean wholeType = (at & 255) == 0 && at + 255 <= last;
            parts.add(protocol + "/" + (at >>> 8) + (wholeType ? "" : "/" + (at & 255)));
            at += wholeType ? 256 : 1;
        }
        return String.join(",", parts);
    }
}
