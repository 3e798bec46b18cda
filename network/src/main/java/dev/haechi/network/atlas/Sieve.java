package dev.haechi.network.atlas;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.filter.Action;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.service.PortSet;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.flows.FlowBox;
import dev.haechi.network.flows.FlowSet;
import dev.haechi.network.flows.Services;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A filter at a place, ready to be applied to sets of flows: the first strip that matches decides,
 * and {@code otherwise} when none does.
 *
 * @param place what it protects
 * @param filters the security groups, ACL or list that it was made of; none admits everything
 * @param ordered whether the order of the strips counts; an unordered one only allows
 */
public record Sieve(
        Id place,
        Direction direction,
        List<Id> filters,
        List<Strip> strips,
        Action otherwise,
        boolean ordered) {
    public Sieve {
        strips = List.copyOf(strips);
        filters = List.copyOf(filters);
    }

    /** Admits everything. */
    static Sieve open(Id place, Direction direction) {
        return new Sieve(place, direction, List.of(), List.of(), Action.ALLOW, true);
    }

    /** The filter that is named when none of its lines decides. */
    public Id mainFilter() {
        return filters.isEmpty() ? place : filters.getFirst();
    }

    /** Whether there is nothing to pass. */
    public boolean isOpen() {
        return filters.isEmpty();
    }

    /**
     * One line of a filter.
     *
     * @param filter which one it is of
     * @param missing the fact that would tell what it does; then it matches what it may match
     */
    public record Strip(
            Id filter,
            Optional<RuleId> rule,
            Action action,
            AddressSet sources,
            AddressSet destinations,
            ServiceSet services,
            PortSet sourcePorts,
            Optional<String> missing) {
        /** The services and source ports of the connections whose first packets it matches. */
        public List<FlowBox> forward() {
            return boxes(sources, destinations, services, sourcePorts);
        }

        /** The connections whose replies it matches. */
        public List<FlowBox> reply() {
            // A reply runs the other way: its source is the connection's destination.
            var openers = destinations;
            var answerers = sources;
            var parts = new ArrayList<FlowBox>();
            for (var protocol : Protocol.WITH_PORTS) {
                var replyPorts = services.ports(protocol);
                var asked = ServiceSet.of(protocol, sourcePorts);
                parts.addAll(boxes(openers, answerers, asked, replyPorts));
            }
            var rest = services.intersect(Services.PLAIN).union(Services.answeredBy(services));
            parts.addAll(boxes(openers, answerers, rest, PortSet.ALL));
            return FlowSet.of(parts).boxes();
        }

        private static List<FlowBox> boxes(
                AddressSet sources,
                AddressSet destinations,
                ServiceSet services,
                PortSet sourcePorts) {
            if (sourcePorts.equals(PortSet.ALL)) {
                return List.of(new FlowBox(sources, destinations, services, sourcePorts));
            }
            var portful = services.intersect(ServiceSet.WITH_PORTS);
            var portless = services.minus(ServiceSet.WITH_PORTS);
            return List.of(
                    new FlowBox(sources, destinations, portful, sourcePorts),
                    new FlowBox(sources, destinations, portless, PortSet.ALL));
        }
    }
}
