package dev.haechi.network.flows;

import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.model.service.ServiceSet.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Sets of services that the semantics of replies need. */
public final class Services {
    /** Protocols whose packets carry types. */
    static final ServiceSet WITH_TYPES =
            ServiceSet.of(Protocol.ICMP).union(ServiceSet.of(Protocol.ICMPV6));

    public static final ServiceSet PLAIN = ServiceSet.WITH_PORTS.union(WITH_TYPES).complement();

    /** Requests and their replies: RFC 792, RFC 950 (ICMP), RFC 4443 (ICMPv6). */
    private static final Map<Integer, Integer> ICMP_REPLIES =
            new TreeMap<>(Map.of(8, 0, 13, 14, 15, 16, 17, 18));

    private static final Map<Integer, Integer> ICMPV6_REPLIES = new TreeMap<>(Map.of(128, 129));

    /** ICMP messages that nobody answers. */
    public static final ServiceSet UNANSWERED = WITH_TYPES.minus(answered());

    private Services() {}

    private static Map<Integer, Integer> replies(Protocol protocol) {
        return protocol.equals(Protocol.ICMP) ? ICMP_REPLIES : ICMPV6_REPLIES;
    }

    private static ServiceSet answered() {
        return answeredBy(WITH_TYPES);
    }

    /** The ICMP requests whose replies (same code) are in a set. */
    public static ServiceSet answeredBy(ServiceSet admittedReplies) {
        var spans = new ArrayList<Span>();
        for (var protocol : List.of(Protocol.ICMP, Protocol.ICMPV6)) {
            replies(protocol)
                    .forEach(
                            (request, reply) ->
                                    spans.addAll(moved(admittedReplies, protocol, reply, request)));
        }
        return new ServiceSet(spans);
    }

    private static List<Span> moved(ServiceSet set, Protocol protocol, int type, int newType) {
        var ofType = ServiceSet.of(protocol, new PortRange(type << 8, (type << 8) | 255));
        int shift = (newType - type) << 8;
        return set.intersect(ofType).spans().stream()
                .map(
                        span ->
                                new Span(
                                        protocol,
                                        new PortRange(
                                                span.details().first() + shift,
                                                span.details().last() + shift)))
                .toList();
    }

    /** The type and code of the reply to an ICMP request, when one is sent. */
    public static OptionalInt reply(Protocol protocol, int detail) {
        var reply = replies(protocol).get(detail >>> 8);
        return reply == null ? OptionalInt.empty() : OptionalInt.of((reply << 8) | (detail & 255));
    }
}
