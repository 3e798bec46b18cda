package dev.haechi.model.address;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A block of addresses that share their first bits (RFC 4632).
 *
 * @param base lowest address; its bits after {@code length} are zero
 * @param length number of shared bits, 0 to 32 or 128
 */
public record Cidr(Address base, int length) implements Comparable<Cidr> {
    /** Every IPv4 address. */
    public static final Cidr ALL_V4 = new Cidr(Address.lowest(IpFamily.V4), 0);

    /** Every IPv6 address. */
    public static final Cidr ALL_V6 = new Cidr(Address.lowest(IpFamily.V6), 0);

    private static final Comparator<Cidr> ORDER =
            Comparator.comparing(Cidr::base).thenComparingInt(Cidr::length);

    public Cidr {
        if (length < 0 || length > base.family().bits()) {
            throw new IllegalArgumentException("/" + length + " is no length for " + base);
        }
        if (!isBase(base, length)) {
            throw new IllegalArgumentException(
                    base
                            + "/"
                            + length
                            + " has bits after its length; "
                            + masked(base, length)
                            + "/"
                            + length
                            + " is the block");
        }
    }

    /**
     * The block of a text such as {@code 10.0.0.0/16}.
     *
     * @throws IllegalArgumentException naming the text when it is none
     */
    public static Cidr parse(String text) {
        return tryParse(text)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "'" + text + "' is no block of addresses"));
    }

    /** The block of a text, or empty; bits after the length must be zero. */
    public static Optional<Cidr> tryParse(String text) {
        int slash = text.indexOf('/');
        int length = slash < 0 ? -1 : AddressText.number(text, slash + 1, text.length());
        if (length < 0) {
            return Optional.empty();
        }
        return Address.tryParse(text.substring(0, slash))
                .filter(base -> length <= base.family().bits())
                .filter(base -> isBase(base, length))
                .map(base -> new Cidr(base, length));
    }

    /** The block of a length that contains an address. */
    public static Cidr around(Address address, int length) {
        return new Cidr(masked(address, length), length);
    }

    /** The block of one address. */
    public static Cidr of(Address only) {
        return new Cidr(only, only.family().bits());
    }

    public IpFamily family() {
        return base.family();
    }

    /** The highest address. */
    public Address last() {
        int host = family().bits() - length;
        long low = host >= 64 ? -1 : base.low() | ((1L << host) - 1);
        if (family() == IpFamily.V4) {
            return Address.v4(low);
        }
        int upper = host - 64;
        long high = upper >= 64 ? -1 : upper > 0 ? base.high() | ((1L << upper) - 1) : base.high();
        return Address.v6(high, low);
    }

    public AddressRange range() {
        return new AddressRange(base, last());
    }

    public boolean contains(Address address) {
        return address.family() == family()
                && lowBits(address, length) == base.low()
                && highBits(address, length) == base.high();
    }

    /** Whether an address is in one of some blocks. */
    public static boolean anyContains(List<Cidr> blocks, Address address) {
        for (var block : blocks) {
            if (block.contains(address)) {
                return true;
            }
        }
        return false;
    }

    /** Whether every address of the other is one of this. */
    public boolean contains(Cidr other) {
        return other.length >= length && contains(other.base);
    }

    /** Whether some address is in both: then one contains the other. */
    public boolean overlaps(Cidr other) {
        return contains(other) || other.contains(this);
    }

    private static Address masked(Address address, int length) {
        return new Address(address.family(), highBits(address, length), lowBits(address, length));
    }

    private static boolean isBase(Address address, int length) {
        return lowBits(address, length) == address.low()
                && highBits(address, length) == address.high();
    }

    /** The lower half of an address without what comes after so many bits. */
    private static long lowBits(Address address, int length) {
        int host = address.family().bits() - length;
        return host >= 64 ? 0 : address.low() & -(1L << host);
    }

    private static long highBits(Address address, int length) {
        int host = address.family().bits() - length - 64;
        return host >= 64 ? 0 : host > 0 ? address.high() & -(1L << host) : address.high();
    }

    @Override
    public int compareTo(Cidr other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return base + "/" + length;
    }
}
