package dev.haechi.model.service;

import dev.haechi.model.service.ServiceSet.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The notation of services. */
final class ServiceText {
    private static final Pattern ONE =
            Pattern.compile("([a-z0-9]+)(?:/([0-9]{1,5})(?:([-/])([0-9]{1,5}))?)?");

    private ServiceText() {}

    static Optional<ServiceSet> parse(String text) {
        if (text.equals("any")) {
            return Optional.of(ServiceSet.ALL);
        }
        if (text.equals("none")) {
            return Optional.of(ServiceSet.NONE);
        }
        var spans = new ArrayList<Span>();
        for (var part : List.of(text.split(",", -1))) {
            var matcher = ONE.matcher(part.strip());
            if (!matcher.matches()) {
                return Optional.empty();
            }
            var span =
                    Protocol.tryParse(matcher.group(1))
                            .flatMap(
                                    protocol ->
                                            details(protocol, matcher)
                                                    .map(range -> new Span(protocol, range)));
            if (span.isEmpty()) {
                return Optional.empty();
            }
            spans.add(span.get());
        }
        return Optional.of(new ServiceSet(spans));
    }

    private static Optional<PortRange> details(Protocol protocol, Matcher matcher) {
        if (matcher.group(2) == null) {
            return Optional.of(PortRange.ALL);
        }
        int first = Integer.parseInt(matcher.group(2));
        boolean slash = "/".equals(matcher.group(3));
        if (protocol.hasPorts() && !slash) {
            int last = matcher.group(4) == null ? first : Integer.parseInt(matcher.group(4));
            return range(first, last);
        }
        if (protocol.hasTypes() && first < 256) {
            return matcher.group(4) == null
                    ? range(first << 8, (first << 8) | 255)
                    : typeAndCode(first, Integer.parseInt(matcher.group(4)), slash);
        }
        return Optional.empty();
    }

    private static Optional<PortRange> typeAndCode(int type, int code, boolean slash) {
        return slash && code < 256
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
