package dev.haechi.model.testing;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.ServiceSet;
import java.util.ArrayList;
import java.util.List;

/** Addresses and services that random rules speak of: those that make a difference. */
final class Choices {
    private static final List<ServiceSet> SERVICES =
            List.of(
                    ServiceSet.ALL,
                    ServiceSet.of(Protocol.TCP),
                    ServiceSet.of(Protocol.UDP),
                    ServiceSet.tcp(22),
                    ServiceSet.tcp(80),
                    ServiceSet.tcp(443),
                    ServiceSet.tcp(5432),
                    ServiceSet.of(Protocol.TCP, new PortRange(8000, 8080)),
                    ServiceSet.of(Protocol.UDP, PortRange.of(53)),
                    ServiceSet.of(Protocol.ICMP, PortRange.of(8 << 8)),
                    ServiceSet.of(Protocol.ICMPV6, PortRange.of(128 << 8)),
                    ServiceSet.tcp(443).union(ServiceSet.of(Protocol.UDP)));

    /** Those that few speak of. */
    private static final List<ServiceSet> ODD =
            List.of(
                    ServiceSet.of(Protocol.SCTP),
                    ServiceSet.of(Protocol.SCTP, new PortRange(2905, 2910)),
                    ServiceSet.of(Protocol.ICMP),
                    ServiceSet.of(Protocol.ICMP, new PortRange(3 << 8, (3 << 8) + 255)),
                    ServiceSet.of(Protocol.ICMP, PortRange.of((3 << 8) + 4)),
                    ServiceSet.of(Protocol.ICMP, new PortRange(13 << 8, (18 << 8) + 255)),
                    ServiceSet.of(Protocol.ICMPV6, new PortRange(0, 127 << 8)),
                    ServiceSet.of(new Protocol(47)),
                    ServiceSet.of(new Protocol(50)).union(ServiceSet.tcp(22)));

    private Choices() {}

    static ServiceSet services(Draft draft) {
        if (draft.draws(Feature.ODD_SERVICES, 15)) {
            return draft.dice.pick(ODD);
        }
        return draft.dice.pick(SERVICES);
    }

    static AddressSet addresses(Draft draft) {
        var dice = draft.dice;
        return switch (dice.between(0, 9)) {
            case 0, 1 -> AddressSet.ALL;
            case 2 -> AddressSet.of(Cidr.ALL_V4);
            case 3 -> AddressSet.of(dice.pick(draft.vpcs).cidrs());
            case 4, 5 -> AddressSet.of(dice.pick(draft.subnets).cidrs());
            case 6, 7 -> AddressSet.ofAddresses(dice.pick(draft.instances).addresses());
            case 8 -> AddressSet.of(dice.pick(outside(draft)));
            case 9 ->
                    AddressSet.of(dice.pick(draft.vpcs).cidrs())
                            .minus(AddressSet.of(dice.pick(draft.subnets).cidrs()));
            default -> throw new IllegalStateException("ten choices");
        };
    }

    private static List<Cidr> outside(Draft draft) {
        var blocks = new ArrayList<Cidr>();
        blocks.add(Cidr.parse("192.0.2.0/24"));
        blocks.add(Cidr.parse("198.18.0.0/24"));
        if (draft.may(Feature.IPV6_INTERNET)) {
            blocks.add(Cidr.parse("2001:db8:77::/48"));
        }
        draft.externals.forEach(external -> blocks.addAll(external.addresses().blocks()));
        draft.floatingIps.forEach(ip -> blocks.add(Cidr.of(ip.address())));
        return blocks;
    }
}
