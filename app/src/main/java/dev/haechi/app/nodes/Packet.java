package dev.haechi.app.nodes;

import dev.haechi.model.address.Address;
import dev.haechi.model.compute.Overlay;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.service.Service;

/**
 * A packet that one node sends another.
 *
 * @param answered whether its own reply has to come back; what an overlay carries back is a packet
 *     of its own
 */
record Packet(Node from, Node to, Flow flow, boolean answered) {
    /** A port as Linux draws it (32768 and above). */
    private static final int DRAWN_PORT = 40_000;

    /** A connection of a program on a node. */
    static Packet own(Node from, Node to, Address source, Address destination, Service service) {
        int port = service.protocol().hasPorts() ? DRAWN_PORT : 0;
        return new Packet(from, to, flow(from, source, destination, service, port), true);
    }

    /** One that carries packets of pods. */
    static Packet carrying(
            Overlay overlay, Node from, Node to, Address source, Address destination) {
        var service = overlay.service(source.family());
        int drawn = overlay.isAnswered() ? service.detail() : DRAWN_PORT;
        int port = service.protocol().hasPorts() ? drawn : 0;
        return new Packet(from, to, flow(from, source, destination, service, port), false);
    }

    private static Flow flow(
            Node from, Address source, Address destination, Service service, int port) {
        return new Flow(new Endpoint.OnInstance(from.id()), source, destination, service, port);
    }

    Endpoint receiver() {
        return new Endpoint.OnInstance(to.id());
    }
}
