package dev.haechi.cli.manifests;

import dev.haechi.app.cluster.ClusterExposedAnswer;
import dev.haechi.kubernetes.cluster.HttpRoute;
import dev.haechi.text.Language;
import java.util.List;

/** What of a cluster is reached from outside, as JSON. */
record ClusterExposedJson(List<Exposed> exposed, List<Route> routes) {
    /** What the same senders reach of the same receivers. */
    record Exposed(
            List<String> from,
            List<String> to,
            String certain,
            String partly,
            String unknown,
            List<String> missing) {}

    /** What a proxy sends on. */
    record Route(String name, List<String> hosts, List<String> backends) {}

    static ClusterExposedJson of(ClusterExposedAnswer answer, Language language) {
        return new ClusterExposedJson(
                answer.exposed().stream().map(one -> exposed(one, language)).toList(),
                answer.routes().stream().map(ClusterExposedJson::route).toList());
    }

    private static Exposed exposed(ClusterExposedAnswer.Exposed one, Language language) {
        return new Exposed(
                one.from(),
                one.to(),
                one.stands().reaches().toString(),
                one.stands().partly().toString(),
                one.stands().unknown().toString(),
                one.missing().stream().map(language::say).toList());
    }

    private static Route route(HttpRoute route) {
        return new Route(
                route.toString(),
                route.hosts(),
                route.backends().stream()
                        .map(backend -> backend.service() + ":" + backend.port())
                        .toList());
    }
}
