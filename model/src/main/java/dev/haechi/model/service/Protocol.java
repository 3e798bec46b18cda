package dev.haechi.model.service;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A protocol above IP, by its number in the IANA registry "Assigned Internet Protocol Numbers".
 *
 * @param number 0 to 255
 */
public record Protocol(int number) implements Comparable<Protocol> {
    public static final Protocol ICMP = new Protocol(1);
    public static final Protocol TCP = new Protocol(6);
    public static final Protocol UDP = new Protocol(17);
    public static final Protocol ICMPV6 = new Protocol(58);
    public static final Protocol SCTP = new Protocol(132);

    /** Those whose packets carry a source and a destination port. */
    public static final List<Protocol> WITH_PORTS = List.of(TCP, UDP, SCTP);

    public Protocol {
        if (number < 0 || number > 255) {
            throw new IllegalArgumentException("protocol " + number + " is not in 0..255");
        }
    }

    /** The protocol of a name ({@code tcp}, {@code icmpv6} …) or number, or empty. */
    public static Optional<Protocol> tryParse(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "icmp" -> Optional.of(ICMP);
            case "tcp" -> Optional.of(TCP);
            case "udp" -> Optional.of(UDP);
            case "icmpv6" -> Optional.of(ICMPV6);
            case "sctp" -> Optional.of(SCTP);
            case String other when other.matches("[0-9]{1,3}") && Integer.parseInt(other) < 256 ->
                    Optional.of(new Protocol(Integer.parseInt(other)));
            case String _ -> Optional.empty();
        };
    }

    /** Whether it is one of {@link #WITH_PORTS}. */
    public boolean hasPorts() {
        return WITH_PORTS.contains(this);
    }

    /** Whether its packets carry a type and a code. */
    public boolean hasTypes() {
        return equals(ICMP) || equals(ICMPV6);
    }

    @Override
    public int compareTo(Protocol other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return switch (number) {
            case 1 -> "icmp";
            case 6 -> "tcp";
            case 17 -> "udp";
            case 58 -> "icmpv6";
            case 132 -> "sctp";
            default -> Integer.toString(number);
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Protocol its && number == its.number;
    }

    @Override
    public int hashCode() {
        return number;
    }
}
