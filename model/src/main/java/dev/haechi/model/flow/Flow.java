package dev.haechi.model.flow;

import dev.haechi.model.address.Address;
import dev.haechi.model.service.Service;

/**
 * One 5-tuple with its entry point: the first packet of a connection, as its sender writes it.
 *
 * @param from where it enters
 * @param sourcePort 0 for protocols without ports
 */
public record Flow(
        Endpoint from, Address source, Address destination, Service service, int sourcePort) {
    public Flow {
        if (source.family() != destination.family()) {
            throw new IllegalArgumentException(
                    source + " and " + destination + " are of different families");
        }
        if (sourcePort < 0 || sourcePort > 65_535) {
            throw new IllegalArgumentException(sourcePort + " is no port");
        }
    }

    @Override
    public String toString() {
        return service + " " + source + ":" + sourcePort + " → " + destination;
    }
}
