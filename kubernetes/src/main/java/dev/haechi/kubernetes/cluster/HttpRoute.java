package dev.haechi.kubernetes.cluster;

import dev.haechi.text.Origin;
import java.util.Comparator;
import java.util.List;

/**
 * An Ingress or an HTTPRoute: a proxy of the cluster opens connections of its own to services.
 *
 * @param entrances by whose proxies requests come in; none when that is not written
 * @param rules in their order
 */
public record HttpRoute(
        Kind kind, ObjectName name, List<Entrance> entrances, List<HttpRule> rules, Origin origin) {
    /** In the order of names. */
    public static final Comparator<HttpRoute> IN_ORDER =
            Comparator.comparing(HttpRoute::name).thenComparing(HttpRoute::kind);

    /** What it is an object of. */
    public enum Kind {
        INGRESS("Ingress"),
        HTTP_ROUTE("HTTPRoute");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As its manifest names it. */
        public String word() {
            return word;
        }
    }

    /**
     * Where it sends requests.
     *
     * @param port number or name of the service's port
     */
    public record Backend(ObjectName service, String port, Origin origin) {
        @Override
        public String toString() {
            return service + ":" + port;
        }
    }

    public HttpRoute {
        entrances = List.copyOf(entrances);
        rules = List.copyOf(rules);
    }

    /** The names by which clients ask; none means any. */
    public List<String> hosts() {
        return rules.stream().flatMap(rule -> rule.hosts().stream()).distinct().toList();
    }

    /** Everything that it sends requests to. */
    public List<Backend> backends() {
        return rules.stream().flatMap(rule -> rule.backends().stream()).distinct().toList();
    }

    @Override
    public String toString() {
        return kind.word() + " " + name;
    }
}
