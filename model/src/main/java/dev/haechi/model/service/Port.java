package dev.haechi.model.service;

import java.util.Optional;

/**
 * A port of TCP, UDP or SCTP that a service listens on.
 *
 * @param number 1 to 65535
 */
public record Port(int number) implements Comparable<Port> {
    public Port {
        if (number < 1 || number > 65_535) {
            throw new IllegalArgumentException("port " + number + " is not in 1..65535");
        }
    }

    public static Port of(int number) {
        return new Port(number);
    }

    /** The port of decimal digits, or empty. */
    public static Optional<Port> tryParse(String text) {
        return text.matches("[1-9][0-9]{0,4}") && Integer.parseInt(text) <= 65_535
                ? Optional.of(new Port(Integer.parseInt(text)))
                : Optional.empty();
    }

    @Override
    public int compareTo(Port other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
