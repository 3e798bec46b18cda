package dev.haechi.model.address;

/** The two versions of the Internet Protocol. */
public enum IpFamily {
    /** RFC 791: 32 bits. */
    V4(32),
    /** RFC 8200: 128 bits. */
    V6(128);

    private final int bits;

    IpFamily(int bits) {
        this.bits = bits;
    }

    /** The length of an address. */
    public int bits() {
        return bits;
    }
}
