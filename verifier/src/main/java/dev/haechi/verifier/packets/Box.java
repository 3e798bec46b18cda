package dev.haechi.verifier.packets;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.service.PortSet;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.ServiceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every packet from one of the sources to one of the destinations of the same family, of one of the
 * services, and, where its protocol has ports, from one of the source ports.
 *
 * @param services destination ports, or ICMP types and codes
 * @param sourcePorts all of them when no service has ports
 */
public record Box(
        AddressSet sources, AddressSet destinations, ServiceSet services, PortSet sourcePorts) {
    /** Every packet. */
    public static final Box ALL =
            new Box(AddressSet.ALL, AddressSet.ALL, ServiceSet.ALL, PortSet.ALL);

    public Box {
        if (sourcePorts.isEmpty()) {
            services = services.minus(ServiceSet.WITH_PORTS);
            sourcePorts = PortSet.ALL;
        } else if (!sourcePorts.equals(PortSet.ALL) && !services.meets(ServiceSet.WITH_PORTS)) {
            sourcePorts = PortSet.ALL;
        }
    }

    /** Packets of any service from some addresses to others. */
    public static Box between(AddressSet sources, AddressSet destinations) {
        return new Box(sources, destinations, ServiceSet.ALL, PortSet.ALL);
    }

    public boolean isEmpty() {
        return services.isEmpty() || !(isOf(IpFamily.V4) || isOf(IpFamily.V6));
    }

    /** Whether it has packets of a family. */
    public boolean isOf(IpFamily family) {
        return sources.has(family) && destinations.has(family);
    }

    /** Those of a family. */
    public Box only(IpFamily family) {
        return new Box(sources.only(family), destinations.only(family), services, sourcePorts);
    }

    public Box from(AddressSet others) {
        return new Box(others, destinations, services, sourcePorts);
    }

    public Box to(AddressSet others) {
        return new Box(sources, others, services, sourcePorts);
    }

    /** Those of some services. */
    public Box of(ServiceSet some) {
        return new Box(sources, destinations, services.intersect(some), sourcePorts);
    }

    public Box intersect(Box other) {
        return new Box(
                sources.intersect(other.sources),
                destinations.intersect(other.destinations),
                services.intersect(other.services),
                sourcePorts.intersect(other.sourcePorts));
    }

    /** Whether every packet of the other is in this one; may be false only for empty ones. */
    public boolean covers(Box other) {
        return services.containsAll(other.services)
                && sourcePorts.containsAll(other.sourcePorts)
                && destinations.containsAll(other.destinations)
                && sources.containsAll(other.sources);
    }

    /** Whether some packet is in both; may be true for ports that are apart. */
    public boolean meets(Box other) {
        return destinations.meets(other.destinations)
                && sources.meets(other.sources)
                && services.meets(other.services);
    }

    /** What is in this and not in the other, as boxes that are apart. */
    public List<Box> minus(Box other) {
        var common = intersect(other);
        if (common.isEmpty()) {
            return List.of(this);
        }
        var parts = new ArrayList<Box>();
        add(parts, from(sources.minus(other.sources)));
        add(parts, from(common.sources).to(destinations.minus(other.destinations)));
        var inside = new Box(common.sources, common.destinations, services, sourcePorts);
        add(parts, inside.of(other.services.complement()));
        // Not of what is common: packets with ports may have none of those in common.
        var portful = inside.of(other.services).of(ServiceSet.WITH_PORTS);
        var otherPorts = sourcePorts.minus(other.sourcePorts);
        if (!portful.isEmpty() && !otherPorts.isEmpty()) {
            add(
                    parts,
                    new Box(portful.sources, portful.destinations, portful.services, otherPorts));
        }
        return parts;
    }

    private static void add(List<Box> parts, Box part) {
        if (!part.isEmpty()) {
            parts.add(part);
        }
    }

    /** One box of exactly the packets of both, where there is one; empty where there is none. */
    public Optional<Box> joined(Box other) {
        if (covers(other)) {
            return Optional.of(this);
        }
        if (other.covers(this)) {
            return Optional.of(other);
        }
        boolean same = services.equals(other.services) && sourcePorts.equals(other.sourcePorts);
        if (same && destinations.equals(other.destinations)) {
            return Optional.of(from(sources.union(other.sources)));
        }
        if (same && sources.equals(other.sources)) {
            return Optional.of(to(destinations.union(other.destinations)));
        }
        boolean alike = sources.equals(other.sources) && destinations.equals(other.destinations);
        if (alike && sourcePorts.equals(other.sourcePorts)) {
            var both = services.union(other.services);
            return Optional.of(new Box(sources, destinations, both, sourcePorts));
        }
        if (alike && services.equals(other.services)) {
            var both = sourcePorts.union(other.sourcePorts);
            return Optional.of(new Box(sources, destinations, services, both));
        }
        return Optional.empty();
    }

    /** The packets that answer those of this box: addresses and ports the other way round. */
    public List<Box> answers() {
        var answers = new ArrayList<Box>();
        for (var protocol : Protocol.WITH_PORTS) {
            var asked = services.ports(protocol);
            if (!asked.isEmpty()) {
                var service = ServiceSet.of(protocol, sourcePorts);
                answers.add(back(service, asked));
            }
        }
        var rest = Services.portlessAnswers(services);
        if (!rest.isEmpty()) {
            answers.add(back(rest, PortSet.ALL));
        }
        return answers;
    }

    private Box back(ServiceSet answering, PortSet from) {
        return new Box(/* sources= */ destinations, /* destinations= */ sources, answering, from);
    }

    @Override
    public String toString() {
        var ports = sourcePorts.equals(PortSet.ALL) ? "" : " from ports " + sourcePorts.ranges();
        return ServicesNotation.print(services) + " " + sources + " → " + destinations + ports;
    }
}
