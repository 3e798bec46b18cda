package dev.haechi.network.flows;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.PortSet;
import dev.haechi.model.service.Service;
import dev.haechi.model.service.ServiceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every flow from one of the sources to one of the destinations, for one of the services, from one
 * of the source ports. Source and destination of a flow are of one family; a box may hold both.
 *
 * @param sourcePorts every port for services without ports; a box with fewer holds none of those
 */
public record FlowBox(
        AddressSet sources, AddressSet destinations, ServiceSet services, PortSet sourcePorts) {
    public FlowBox {
        if (!sourcePorts.equals(PortSet.ALL)) {
            var portless = services.minus(ServiceSet.WITH_PORTS);
            if (portless.equals(services)) {
                sourcePorts = PortSet.ALL;
            } else if (!portless.isEmpty()) {
                throw new IllegalArgumentException(
                        "source ports of " + portless + ", which has none: make two boxes");
            }
        }
    }

    /** Every flow. */
    public static final FlowBox ALL =
            new FlowBox(AddressSet.ALL, AddressSet.ALL, ServiceSet.ALL, PortSet.ALL);

    /** The box of one flow. */
    public static FlowBox of(Flow flow) {
        return new FlowBox(
                AddressSet.of(flow.source()),
                AddressSet.of(flow.destination()),
                ServiceSet.of(flow.service()),
                flow.service().protocol().hasPorts()
                        ? PortSet.of(PortRange.of(flow.sourcePort()))
                        : PortSet.ALL);
    }

    private static final List<Address> FAMILIAR =
            List.of(Address.parse("192.0.2.10"), Address.parse("2001:db8::10"));

    /** Whether it holds no flow: a part is empty, or no family is on both sides. */
    public boolean isEmpty() {
        return services.isEmpty() || sourcePorts.isEmpty() || commonFamily().isEmpty();
    }

    public boolean contains(Flow flow) {
        return sources.contains(flow.source())
                && destinations.contains(flow.destination())
                && services.contains(flow.service())
                && (!flow.service().protocol().hasPorts()
                        || sourcePorts.contains(flow.sourcePort()));
    }

    public FlowBox intersect(FlowBox other) {
        return new FlowBox(
                sources.intersect(other.sources),
                destinations.intersect(other.destinations),
                services.intersect(other.services),
                sourcePorts.intersect(other.sourcePorts));
    }

    /** Whether a flow is in both. */
    public boolean meets(FlowBox other) {
        return services.meets(other.services)
                && sources.meets(other.sources)
                && destinations.meets(other.destinations)
                && sourcePorts.meets(other.sourcePorts)
                && commonFamily(
                                sources.intersect(other.sources),
                                destinations.intersect(other.destinations))
                        .isPresent();
    }

    /** What is in this box and not in the other, as boxes that are apart. */
    public List<FlowBox> minus(FlowBox other) {
        var common = intersect(other);
        if (common.isEmpty()) {
            return isEmpty() ? List.of() : List.of(this);
        }
        var rest = new ArrayList<FlowBox>();
        addPart(rest, sources.minus(other.sources), destinations, services, sourcePorts);
        addPart(
                rest,
                common.sources,
                destinations.minus(other.destinations),
                services,
                sourcePorts);
        addPart(
                rest,
                common.sources,
                common.destinations,
                services.minus(other.services),
                sourcePorts);
        addPart(
                rest,
                common.sources,
                common.destinations,
                common.services.intersect(ServiceSet.WITH_PORTS),
                sourcePorts.minus(other.sourcePorts));
        return rest;
    }

    private static void addPart(
            List<FlowBox> parts,
            AddressSet sources,
            AddressSet destinations,
            ServiceSet services,
            PortSet sourcePorts) {
        if (sources.isEmpty() || destinations.isEmpty() || services.isEmpty()) {
            return;
        }
        var part = new FlowBox(sources, destinations, services, sourcePorts);
        if (!part.isEmpty()) {
            parts.add(part);
        }
    }

    /**
     * Its lowest flow as a packet that a person can read, from an unprivileged port where the box
     * has one; empty for an empty box.
     */
    public Optional<Flow> example(Endpoint from) {
        if (isEmpty()) {
            return Optional.empty();
        }
        var family = commonFamily().orElseThrow();
        var service = services.first().orElseThrow();
        return Optional.of(
                new Flow(
                        from,
                        first(sources, family),
                        first(destinations, family),
                        service,
                        examplePort(service)));
    }

    private int examplePort(Service service) {
        if (!service.protocol().hasPorts()) {
            return 0;
        }
        var usual = sourcePorts.intersect(PortSet.EPHEMERAL);
        return (usual.isEmpty() ? sourcePorts : usual).ranges().getFirst().first();
    }

    private Optional<IpFamily> commonFamily() {
        return commonFamily(sources, destinations);
    }

    private static Optional<IpFamily> commonFamily(AddressSet sources, AddressSet destinations) {
        for (var family : IpFamily.values()) {
            if (sources.has(family) && destinations.has(family)) {
                return Optional.of(family);
            }
        }
        return Optional.empty();
    }

    /** An address for documentation where the set has one (RFC 5737, RFC 3849), else its lowest. */
    private static Address first(AddressSet set, IpFamily family) {
        return FAMILIAR.stream()
                .filter(address -> address.family() == family && set.contains(address))
                .findFirst()
                .orElseGet(() -> lowest(set, family));
    }

    private static Address lowest(AddressSet set, IpFamily family) {
        return set.ranges().stream()
                .map(range -> range.first())
                .filter(address -> address.family() == family)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        var ports = sourcePorts.equals(PortSet.ALL) ? "" : " from ports " + sourcePorts;
        return services + " " + sources + " → " + destinations + ports;
    }
}
