package dev.haechi.delivery.edge;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.service.Port;
import dev.haechi.model.workload.EdgeRoute;
import java.util.List;

/**
 * A service behind the edge.
 *
 * @param route by which it is reached
 * @param addresses where requests go: the service address, or each live replica; none answers 503
 */
public record EdgeTarget(ServiceName service, EdgeRoute route, List<Address> addresses, Port port) {
    public EdgeTarget {
        addresses = List.copyOf(addresses);
        if (!route.path().matches("/([A-Za-z0-9._~-]+/?)*")) {
            throw new IllegalArgumentException(
                    "the path '" + route.path() + "' of " + service + " cannot be routed");
        }
        if (!route.host().matches("[A-Za-z0-9.-]+")) {
            throw new IllegalArgumentException(
                    "the host '" + route.host() + "' of " + service + " is no host name");
        }
        if (!service.value().matches("[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException("'" + service + "' cannot name an upstream");
        }
    }

    /** The path with a slash at its end. */
    String prefix() {
        return route.path().endsWith("/") ? route.path() : route.path() + "/";
    }

    /** The servers of an upstream block. */
    List<String> servers() {
        // A single address stands for several replicas; named twice, a refused connection is tried
        // once more and meets another one.
        var twice = addresses.size() == 1 ? List.of(addresses.get(0), addresses.get(0)) : addresses;
        return twice.stream().map(this::socket).toList();
    }

    private String socket(Address address) {
        return address.family() == IpFamily.V6 ? "[" + address + "]:" + port : address + ":" + port;
    }
}
