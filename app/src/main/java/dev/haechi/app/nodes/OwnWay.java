package dev.haechi.app.nodes;

import dev.haechi.model.service.Service;
import java.util.List;

/**
 * A way that a cluster itself needs between its nodes.
 *
 * @param purpose what for
 * @param pairs whether it is there
 */
public record OwnWay(Purpose purpose, List<NodePairs> pairs) {
    /** What nodes ask each other for (kubernetes.io, "Ports and Protocols"). */
    public enum Purpose {
        /** Of every node, by the control nodes: logs, commands, metrics. */
        KUBELET(10_250),
        /** Of the control nodes, by every node. */
        API_SERVER(6443);

        private final int port;

        Purpose(int port) {
            this.port = port;
        }

        /** What is asked for. */
        public Service service() {
            return Service.tcp(port);
        }
    }

    public OwnWay {
        pairs = List.copyOf(pairs);
    }
}
