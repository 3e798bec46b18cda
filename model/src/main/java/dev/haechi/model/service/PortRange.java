package dev.haechi.model.service;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Ports from one to another, both included. Also holds the value of an ICMP type and code, which is
 * {@code type × 256 + code}.
 *
 * @param first 0 to 65535
 * @param last {@code first} to 65535
 */
public record PortRange(int first, int last) {
    /** Every port. */
    public static final PortRange ALL = new PortRange(0, 65_535);

    /** Where clients open connections from: RFC 6056 section 3.2 (1024 to 65535). */
    public static final PortRange EPHEMERAL = new PortRange(1024, 65_535);

    private static final Pattern SYNTAX = Pattern.compile("([0-9]{1,5})(?:-([0-9]{1,5}))?");

    public PortRange {
        if (first < 0 || last > 65_535 || first > last) {
            throw new IllegalArgumentException("ports " + first + "-" + last + " are no range");
        }
    }

    public static PortRange of(int only) {
        return new PortRange(only, only);
    }

    /** The range of a text such as {@code 443} or {@code 1024-65535}, or empty. */
    public static Optional<PortRange> tryParse(String text) {
        var matcher = SYNTAX.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(matcher.group(1));
        int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
        return first <= last && last <= 65_535
                ? Optional.of(new PortRange(first, last))
                : Optional.empty();
    }

    public boolean contains(int port) {
        return first <= port && port <= last;
    }

    @Override
    public String toString() {
        return first == last ? Integer.toString(first) : first + "-" + last;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PortRange its && first == its.first && last == its.last;
    }

    @Override
    public int hashCode() {
        return 31 * first + last;
    }
}
