package dev.haechi.network.oracle;

import dev.haechi.model.address.Address;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.Service;
import java.util.Optional;

/**
 * One packet.
 *
 * @param detail destination port, or ICMP type and code
 */
record Packet(Address source, Address destination, Protocol protocol, int sourcePort, int detail) {
    Service service() {
        return new Service(protocol, detail);
    }

    Packet from(Address other) {
        return new Packet(other, destination, protocol, sourcePort, detail);
    }

    Packet to(Address other) {
        return new Packet(source, other, protocol, sourcePort, detail);
    }

    /** What is sent back; empty for ICMP messages that nobody answers. */
    Optional<Packet> reply() {
        if (protocol.hasPorts()) {
            return Optional.of(back(detail, sourcePort));
        }
        if (!protocol.hasTypes()) {
            return Optional.of(back(0, detail));
        }
        return answerType().map(type -> back(0, type * 256 + detail % 256));
    }

    private Packet back(int fromPort, int what) {
        return new Packet(
                /* source= */ destination, /* destination= */ source, protocol, fromPort, what);
    }

    private Optional<Integer> answerType() {
        int type = detail / 256;
        if (protocol.equals(Protocol.ICMPV6)) {
            return type == 128 ? Optional.of(129) : Optional.empty();
        }
        return switch (type) {
            case 8 -> Optional.of(0);
            case 13 -> Optional.of(14);
            case 15 -> Optional.of(16);
            case 17 -> Optional.of(18);
            default -> Optional.empty();
        };
    }
}
