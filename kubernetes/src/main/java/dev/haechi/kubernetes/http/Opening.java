package dev.haechi.kubernetes.http;

import dev.haechi.kubernetes.cluster.Gateway.Listener;
import dev.haechi.kubernetes.cluster.HttpRoute;
import dev.haechi.kubernetes.cluster.HttpRule;
import dev.haechi.kubernetes.cluster.PathMatch;
import dev.haechi.text.Message;
import java.util.List;
import java.util.Optional;

/**
 * A rule of a route at a door.
 *
 * @param host the names by which it is asked there
 * @param listener of the Gateway; none for an Ingress, and where the Gateway is not known
 * @param facts what would have to be known to say that it is there
 */
record Opening(
        HttpRoute route,
        HttpRule rule,
        HostName host,
        Optional<Listener> listener,
        List<Message> facts) {
    Opening {
        facts = List.copyOf(facts);
    }

    List<PathMatch> paths() {
        return rule.paths().isEmpty() ? List.of(PathMatch.ANY) : rule.paths();
    }

    /** Whether a request comes to it, apart from its path. */
    boolean isAt(Request request) {
        return host.takes(request.host(), route.kind() == HttpRoute.Kind.HTTP_ROUTE)
                && listener.filter(one -> !isAt(one, request)).isEmpty();
    }

    private static boolean isAt(Listener listener, Request request) {
        return listener.port() == request.port() && listener.tls() == request.tls();
    }
}
