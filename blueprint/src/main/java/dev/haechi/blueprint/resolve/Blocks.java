package dev.haechi.blueprint.resolve;

import dev.haechi.model.address.Cidr;
import java.util.List;
import java.util.Optional;

/** Blocks of addresses that Haechi uses itself. */
public final class Blocks {
    /** Floating IPs of the local cloud: for tests of network devices (RFC 2544). */
    public static final Cidr FLOATING = Cidr.parse("198.18.0.0/15");

    /** The same for IPv6 (RFC 5180). */
    public static final Cidr FLOATING_V6 = Cidr.parse("2001:2::/48");

    /**
     * Addresses by which services are called; never on the wire, for they are rewritten in the
     * caller's namespace. Part of the shared address space (RFC 6598).
     */
    public static final Cidr SERVICES = Cidr.parse("100.100.0.0/16");

    private static final List<Cidr> RESERVED = List.of(FLOATING, FLOATING_V6, SERVICES);

    private Blocks() {}

    /** The block of Haechi's own that a block overlaps. */
    public static Optional<Cidr> reserved(Cidr block) {
        return RESERVED.stream().filter(block::overlaps).findFirst();
    }
}
