package dev.haechi.model.address;

import java.util.Optional;

/**
 * One IP address, as an unsigned number of 128 bits (an IPv4 address stands in the lowest 32).
 * Ordered: all IPv4 before all IPv6, then by number.
 *
 * @param family which version
 * @param high upper 64 bits, 0 for IPv4
 * @param low lower 64 bits
 */
public record Address(IpFamily family, long high, long low) implements Comparable<Address> {
    public Address {
        if (family == IpFamily.V4 && (high != 0 || low >>> 32 != 0)) {
            throw new IllegalArgumentException("an IPv4 address has 32 bits");
        }
    }

    /** The IPv4 address with the given number, of which the lowest 32 bits count. */
    public static Address v4(long number) {
        return new Address(IpFamily.V4, 0, number & 0xffff_ffffL);
    }

    /** The IPv6 address with the given halves. */
    public static Address v6(long high, long low) {
        return new Address(IpFamily.V6, high, low);
    }

    /**
     * The address of a text in the usual notation (RFC 4291 section 2.2 for IPv6).
     *
     * @throws IllegalArgumentException naming the text when it is none
     */
    public static Address parse(String text) {
        return tryParse(text)
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no IP address"));
    }

    /** The address of a text, or empty. IPv4 octets with leading zeros are refused. */
    public static Optional<Address> tryParse(String text) {
        return AddressText.parse(text);
    }

    /** The lowest address of a family. */
    public static Address lowest(IpFamily family) {
        return new Address(family, 0, 0);
    }

    /** The highest address of a family. */
    public static Address highest(IpFamily family) {
        return family == IpFamily.V4 ? v4(0xffff_ffffL) : v6(-1, -1);
    }

    /** The address that many further; wraps around at the end of 128 (32) bits. */
    public Address plus(long count) {
        long sum = low + count;
        if (family == IpFamily.V4) {
            return v4(sum);
        }
        long carry = count >= 0 && Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        long borrow = count < 0 && Long.compareUnsigned(sum, low) > 0 ? 1 : 0;
        return v6(high + carry - borrow, sum);
    }

    /** The next one; the lowest after the highest. */
    public Address next() {
        return plus(1);
    }

    /** The one before; the highest before the lowest. */
    public Address previous() {
        return plus(-1);
    }

    /** Whether another of its family comes right after it. */
    boolean isBefore(Address other) {
        return family == other.family
                && low + 1 == other.low
                && (low != -1 ? high == other.high : high != -1 && high + 1 == other.high);
    }

    @Override
    public int compareTo(Address other) {
        if (family != other.family) {
            return family.compareTo(other.family);
        }
        int upper = Long.compareUnsigned(high, other.high);
        return upper != 0 ? upper : Long.compareUnsigned(low, other.low);
    }

    /** Dotted decimal, or the canonical form of RFC 5952. */
    @Override
    public String toString() {
        return AddressText.print(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Address its
                && family == its.family
                && high == its.high
                && low == its.low;
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(high) + Long.hashCode(low);
    }
}
