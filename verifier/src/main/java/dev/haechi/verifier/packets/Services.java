package dev.haechi.verifier.packets;

import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.model.service.ServiceSet.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is asked of sets of services, and which service answers which. */
public final class Services {
    private static final ServiceSet WITH_TYPES =
            ServiceSet.of(Protocol.ICMP).union(ServiceSet.of(Protocol.ICMPV6));

    private static final ServiceSet PLAIN = ServiceSet.WITH_PORTS.union(WITH_TYPES).complement();

    /** ICMP requests and the types that answer them: RFC 792, RFC 950. */
    private static final Map<Integer, Integer> ICMP = Map.of(8, 0, 13, 14, 15, 16, 17, 18);

    /** ICMPv6: RFC 4443. */
    private static final Map<Integer, Integer> ICMPV6 = Map.of(128, 129);

    /** Messages that nobody answers: for them to arrive is all that they do. */
    public static final ServiceSet UNANSWERED = WITH_TYPES.minus(requests());

    private Services() {}

    private static ServiceSet requests() {
        var spans = new ArrayList<Span>();
        ICMP.keySet().forEach(type -> spans.add(type(Protocol.ICMP, type)));
        ICMPV6.keySet().forEach(type -> spans.add(type(Protocol.ICMPV6, type)));
        return new ServiceSet(spans);
    }

    private static Span type(Protocol protocol, int type) {
        return new Span(protocol, new PortRange(type << 8, (type << 8) | 255));
    }

    /** The answers to services whose packets carry no ports. */
    static ServiceSet portlessAnswers(ServiceSet asked) {
        var spans = new ArrayList<>(asked.intersect(PLAIN).spans());
        ICMP.forEach((request, answer) -> add(spans, asked, Protocol.ICMP, request, answer));
        ICMPV6.forEach((request, answer) -> add(spans, asked, Protocol.ICMPV6, request, answer));
        return new ServiceSet(spans);
    }

    private static void add(
            List<Span> spans, ServiceSet asked, Protocol protocol, int request, int answer) {
        int shift = (answer - request) << 8;
        var requests = new ServiceSet(List.of(type(protocol, request)));
        for (var span : asked.intersect(requests).spans()) {
            int first = span.details().first() + shift;
            int last = span.details().last() + shift;
            spans.add(new Span(protocol, new PortRange(first, last)));
        }
    }
}
