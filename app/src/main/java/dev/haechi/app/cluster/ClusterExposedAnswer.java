package dev.haechi.app.cluster;

import dev.haechi.kubernetes.cluster.HttpRoute;
import dev.haechi.kubernetes.connection.Stands;
import dev.haechi.text.Message;
import java.util.List;

/**
 * What of a cluster is reached from outside.
 *
 * @param exposed services first, then workloads
 * @param routes what proxies of the cluster send on: which pods those are is in no manifest, so
 *     that who reaches them is not followed
 */
public record ClusterExposedAnswer(List<Exposed> exposed, List<HttpRoute> routes) {
    public ClusterExposedAnswer {
        exposed = List.copyOf(exposed);
        routes = List.copyOf(routes);
    }

    /**
     * What the same senders reach of the same receivers.
     *
     * @param from blocks outside
     * @param to services and workloads
     * @param stands what of each
     * @param missing the facts that would make known what is not
     */
    public record Exposed(
            List<String> from, List<String> to, Stands stands, List<Message> missing) {
        public Exposed {
            from = List.copyOf(from);
            to = List.copyOf(to);
            missing = List.copyOf(missing);
        }
    }
}
