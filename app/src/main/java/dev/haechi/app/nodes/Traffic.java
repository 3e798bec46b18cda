package dev.haechi.app.nodes;

import dev.haechi.model.service.Service;

/**
 * What two workloads send each other.
 *
 * @param fromNode whether the sender stands in the network of its node
 * @param toNode whether the receiver does
 * @param service by the port of the receiver
 */
record Traffic(boolean fromNode, boolean toNode, Service service) {
    /** Between pods; what they ask for is nothing that the nodes' network sees. */
    static Traffic ofPods(Service service) {
        return new Traffic(false, false, service);
    }

    /** Between programs on nodes. */
    static Traffic ofNodes(Service service) {
        return new Traffic(true, true, service);
    }
}
