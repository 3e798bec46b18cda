package dev.haechi.app.nodes;

import dev.haechi.text.Message;
import java.util.List;

/**
 * How a packet of pods goes on from node to node.
 *
 * @param to the pods that it is for
 * @param carried how it goes
 * @param pairs between which nodes it passes; none when sender and receiver stand on one
 */
public record Way(List<String> to, Message carried, List<NodePairs> pairs) {
    public Way {
        to = List.copyOf(to);
        pairs = List.copyOf(pairs);
    }
}
