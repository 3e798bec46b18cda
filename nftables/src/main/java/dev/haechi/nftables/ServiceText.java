package dev.haechi.nftables;

import dev.haechi.model.address.IpFamily;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.model.service.ServiceSet.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes services as matches on protocols, ports and ICMP types. */
final class ServiceText {
    private final PortRange sourcePorts;
    private final List<IpFamily> families;
    private final List<Protocol> whole = new ArrayList<>();
    private final List<String> matches = new ArrayList<>();

    private ServiceText(PortRange sourcePorts, List<IpFamily> families) {
        this.sourcePorts = sourcePorts;
        this.families = families;
    }

    /**
     * Matches that together match the set; one empty text when everything matches. Protocols
     * without ports are matched whatever the source ports are.
     */
    static List<String> of(ServiceSet services, PortRange sourcePorts, List<IpFamily> families) {
        if (services.equals(ServiceSet.ALL) && sourcePorts.equals(PortRange.ALL)) {
            return List.of("");
        }
        var text = new ServiceText(sourcePorts, families);
        services.spans().stream()
                .map(Span::protocol)
                .distinct()
                .forEach(protocol -> text.add(protocol, details(services, protocol)));
        return text.all();
    }

    private static List<PortRange> details(ServiceSet services, Protocol protocol) {
        return services.spans().stream()
                .filter(span -> span.protocol().equals(protocol))
                .map(Span::details)
                .toList();
    }

    private List<String> all() {
        if (whole.isEmpty()) {
            return matches;
        }
        return Stream.concat(Stream.of("meta l4proto " + protocols()), matches.stream()).toList();
    }

    private void add(Protocol protocol, List<PortRange> details) {
        boolean all = details.equals(List.of(PortRange.ALL));
        if (protocol.hasPorts()) {
            if (all && sourcePorts.equals(PortRange.ALL)) {
                whole.add(protocol);
            } else {
                matches.add(ports(protocol, details, all));
            }
        } else if (carries(protocol)) {
            if (all) {
                whole.add(protocol);
            } else {
                types(protocol, details);
            }
        }
    }

    /** ICMP belongs to IPv4 and ICMPv6 to IPv6: RFC 792, RFC 4443. */
    private boolean carries(Protocol protocol) {
        if (protocol.equals(Protocol.ICMP)) {
            return families.contains(IpFamily.V4);
        }
        return !protocol.equals(Protocol.ICMPV6) || families.contains(IpFamily.V6);
    }

    private String ports(Protocol protocol, List<PortRange> details, boolean all) {
        var parts = new ArrayList<String>();
        if (!sourcePorts.equals(PortRange.ALL)) {
            parts.add(protocol + " sport " + sourcePorts);
        }
        if (!all) {
            var ranges = details.stream().map(PortRange::toString).toList();
            parts.add(protocol + " dport " + RuleText.braces(ranges));
        }
        return String.join(" ", parts);
    }

    private void types(Protocol protocol, List<PortRange> details) {
        var wholeTypes = new ArrayList<String>();
        for (var range : details) {
            int at = range.first();
            while (at <= range.last()) {
                int type = at >>> 8;
                int until = Math.min(range.last(), at | 255);
                if ((at & 255) == 0 && (until & 255) == 255) {
                    wholeTypes.add(Integer.toString(type));
                } else {
                    var codes = new PortRange(at & 255, until & 255);
                    matches.add(protocol + " type " + type + " " + protocol + " code " + codes);
                }
                at = until + 1;
            }
        }
        if (!wholeTypes.isEmpty()) {
            matches.add(protocol + " type " + RuleText.braces(wholeTypes));
        }
    }

    /** Neighbouring numbers as ranges, for a set of nft cannot hold 256 of them otherwise. */
    private String protocols() {
        var ranges = new ArrayList<PortRange>();
        for (var protocol : whole) {
            int number = protocol.number();
            int lastIndex = ranges.size() - 1;
            if (lastIndex >= 0 && ranges.get(lastIndex).last() == number - 1) {
                ranges.set(lastIndex, new PortRange(ranges.get(lastIndex).first(), number));
            } else {
                ranges.add(PortRange.of(number));
            }
        }
        return RuleText.braces(ranges.stream().flatMap(ServiceText::few).toList());
    }

    /** Two neighbours stay two elements. */
    private static Stream<String> few(PortRange range) {
        return Stream.of(range.toString());
    }
}
