package dev.haechi.model.address;

/**
 * All addresses from one to another of the same family, both included.
 *
 * @param first lowest
 * @param last highest, not below {@code first}
 */
public record AddressRange(Address first, Address last) {
    public AddressRange {
        if (first.family() != last.family() || first.compareTo(last) > 0) {
            throw new IllegalArgumentException(first + "-" + last + " is no range");
        }
    }

    /** The range of one address. */
    public static AddressRange of(Address only) {
        return new AddressRange(only, only);
    }

    /** Every address of a family. */
    public static AddressRange all(IpFamily family) {
        return new AddressRange(Address.lowest(family), Address.highest(family));
    }

    public boolean contains(Address address) {
        return first.compareTo(address) <= 0 && address.compareTo(last) <= 0;
    }

    @Override
    public String toString() {
        return first.equals(last) ? first.toString() : first + "-" + last;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddressRange its
                && first.equals(its.first)
                && last.equals(its.last);
    }

    @Override
    public int hashCode() {
        return 31 * first.hashCode() + last.hashCode();
    }
}
