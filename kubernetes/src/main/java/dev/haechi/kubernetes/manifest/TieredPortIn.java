package dev.haechi.kubernetes.manifest;

import dev.haechi.kubernetes.cluster.PolicyPort;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.Protocol;
import java.util.Optional;

/** Reads the ports of ClusterNetworkPolicy and of AdminNetworkPolicy. */
final class TieredPortIn {
    private TieredPortIn() {}

    /** ClusterNetworkPolicyProtocol. */
    static Optional<PolicyPort> cluster(Mapping port) {
        port.only("tcp", "udp", "sctp", "destinationNamedPort");
        if (!isOne(port, "tcp, udp, sctp, destinationNamedPort")) {
            return Optional.empty();
        }
        if (port.has("destinationNamedPort")) {
            return named(port, "destinationNamedPort");
        }
        for (var protocol : Protocol.WITH_PORTS) {
            if (port.has(protocol.toString())) {
                return port.mapping(protocol.toString()).flatMap(one -> destination(one, protocol));
            }
        }
        return Optional.empty();
    }

    private static Optional<PolicyPort> destination(Mapping written, Protocol protocol) {
        written.only("destinationPort");
        if (!isOne(written, "destinationPort")) {
            return Optional.empty();
        }
        return written.mapping("destinationPort").flatMap(port -> range(port, protocol));
    }

    private static Optional<PolicyPort> range(Mapping port, Protocol protocol) {
        port.only("number", "range");
        if (!isOne(port, "number, range")) {
            return Optional.empty();
        }
        var range =
                port.has("range")
                        ? port.mapping("range").flatMap(one -> PortIn.range(one, "start", "end"))
                        : PortIn.number(port, "number").stream()
                                .mapToObj(PortRange::of)
                                .findFirst();
        return range.map(found -> new PolicyPort.Numbers(protocol, found));
    }

    /** AdminNetworkPolicyPort. */
    static Optional<PolicyPort> admin(Mapping port) {
        port.only("portNumber", "namedPort", "portRange");
        if (!isOne(port, "portNumber, namedPort, portRange")) {
            return Optional.empty();
        }
        if (port.has("namedPort")) {
            return named(port, "namedPort");
        }
        if (port.has("portRange")) {
            return port.mapping("portRange")
                    .flatMap(
                            one ->
                                    PortIn.range(
                                                    one.only("protocol", "start", "end"),
                                                    "start",
                                                    "end")
                                            .map(
                                                    range ->
                                                            new PolicyPort.Numbers(
                                                                    PortIn.protocol(one), range)));
        }
        return port.mapping("portNumber")
                .flatMap(
                        one ->
                                PortIn.number(
                                                one.only("protocol", "port")
                                                        .needs("port", "portNumber"),
                                                "port")
                                        .stream()
                                        .mapToObj(
                                                number ->
                                                        new PolicyPort.Numbers(
                                                                PortIn.protocol(one),
                                                                PortRange.of(number)))
                                        .findFirst());
    }

    private static Optional<PolicyPort> named(Mapping port, String field) {
        return port.text(field)
                .filter(text -> PortIn.isName(port, field, text))
                .map(text -> new PolicyPort.Named(Protocol.WITH_PORTS, text));
    }

    private static boolean isOne(Mapping written, String fields) {
        boolean one = written.fields().entries().size() == 1;
        if (!one) {
            written.complain(
                    written.origin(),
                    ManifestCode.ONE_FIELD,
                    String.join(", ", written.fields().entries().keySet()),
                    fields);
        }
        return one;
    }
}
