package dev.haechi.model.service;

import java.util.Optional;

/**
 * One protocol with one destination port, or one ICMP type and code.
 *
 * @param protocol which
 * @param detail the destination port; {@code type × 256 + code} for ICMP; 0 for protocols that have
 *     neither
 */
public record Service(Protocol protocol, int detail) implements Comparable<Service> {
    public Service {
        if (detail < 0 || detail > 65_535) {
            throw new IllegalArgumentException(detail + " is not in 0..65535");
        }
    }

    public static Service tcp(int port) {
        return new Service(Protocol.TCP, port);
    }

    public static Service udp(int port) {
        return new Service(Protocol.UDP, port);
    }

    /** ICMP echo request (RFC 792): type 8, code 0. */
    public static Service ping() {
        return new Service(Protocol.ICMP, 8 << 8);
    }

    /** ICMPv6 echo request (RFC 4443 section 4.1): type 128, code 0. */
    public static Service ping6() {
        return new Service(Protocol.ICMPV6, 128 << 8);
    }

    /** The service of a text such as {@code tcp/5432}, {@code icmp/8/0} or {@code 47}; or empty. */
    public static Optional<Service> tryParse(String text) {
        return ServiceSet.tryParse(text).flatMap(ServiceSet::single);
    }

    @Override
    public int compareTo(Service other) {
        int byProtocol = protocol.compareTo(other.protocol);
        return byProtocol != 0 ? byProtocol : Integer.compare(detail, other.detail);
    }

    @Override
    public String toString() {
        if (protocol.hasPorts()) {
            return protocol + "/" + detail;
        }
        return protocol.hasTypes()
                ? protocol + "/" + (detail >>> 8) + "/" + (detail & 255)
                : protocol.toString();
    }
}
