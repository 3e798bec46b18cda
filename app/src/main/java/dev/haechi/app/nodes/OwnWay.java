package dev.haechi.app.nodes;

import dev.haechi.model.compute.NodeCluster;
import dev.haechi.model.service.Service;
import java.util.List;

/**
 * A way that a cluster itself needs between its nodes.
 *
 * @param purpose what for
 * @param pairs whether it is there
 */
public record OwnWay(Purpose purpose, List<NodePairs> pairs) {
    /** What nodes ask each other for. */
    public enum Purpose {
        /** Of every node, by the control nodes: logs, commands, metrics. */
        KUBELET,
        /** Of the control nodes, by every node. */
        API_SERVER;

        /** What is asked for. */
        public Service service() {
            return switch (this) {
                case KUBELET -> NodeCluster.KUBELET;
                case API_SERVER -> NodeCluster.API_SERVER;
            };
        }
    }

    public OwnWay {
        pairs = List.copyOf(pairs);
    }
}
