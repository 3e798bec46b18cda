package dev.haechi.app.cluster;

import dev.haechi.kubernetes.cluster.HttpRoute;
import dev.haechi.kubernetes.cluster.Unread;
import dev.haechi.kubernetes.http.RequestLine;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.text.Message;
import dev.haechi.text.Problem;
import java.util.List;

/**
 * Which workloads of a cluster reach which.
 *
 * @param groups every pair of which one reaches the other or might, those that are alike together
 * @param services what services lead to
 * @param routes what proxies of the cluster send on
 * @param requests where names and paths lead, and through which proxies
 * @param unread kinds of objects that are not read
 * @param findings what is written in vain or by mistake
 */
public record ClusterReachAnswer(
        List<Group> groups,
        List<ServiceLine> services,
        List<HttpRoute> routes,
        List<RequestLine> requests,
        List<Unread> unread,
        List<Problem> findings) {
    public ClusterReachAnswer {
        groups = List.copyOf(groups);
        services = List.copyOf(services);
        routes = List.copyOf(routes);
        requests = List.copyOf(requests);
        unread = List.copyOf(unread);
        findings = List.copyOf(findings);
    }

    /**
     * Senders of which each reaches the same of each of some receivers.
     *
     * @param certain by what, whatever is not known
     * @param unknown by what else it may
     * @param missing the facts that would make it known
     */
    public record Group(
            List<String> from,
            List<String> to,
            ServiceSet certain,
            ServiceSet unknown,
            List<Message> missing) {
        public Group {
            from = List.copyOf(from);
            to = List.copyOf(to);
            missing = List.copyOf(missing);
        }
    }
}
