package dev.haechi.cli.cluster;

import dev.haechi.app.cluster.ServiceLine;
import dev.haechi.app.nodes.BetweenAnswer;
import dev.haechi.kubernetes.cluster.HttpRoute;
import dev.haechi.kubernetes.http.RequestLine;
import dev.haechi.text.Language;
import java.util.List;
import java.util.Optional;

/** Which workloads reach which, as JSON. */
record ClusterReachJson(
        List<Group> groups,
        List<ServicePort> services,
        List<Route> routes,
        List<Request> requests,
        List<Unread> unread,
        List<Finding> findings,
        Optional<Nodes> nodes) {
    /** Pairs that are alike. */
    record Group(
            List<String> from,
            List<String> to,
            String services,
            String unknown,
            List<String> missing) {}

    /** One port of a service. */
    record ServicePort(
            String service,
            String type,
            boolean outside,
            String port,
            List<String> endpoints,
            Optional<String> why) {}

    /** One Ingress or HTTPRoute. */
    record Route(String route, List<String> hosts, List<String> backends) {}

    /** Where a name and a path lead. */
    record Request(
            String what,
            String by,
            List<String> proxies,
            String route,
            String backend,
            String verdict,
            Optional<String> reason,
            List<String> missing) {
        static Request of(RequestLine line, Language language) {
            return new Request(
                    line.what(),
                    line.door(),
                    line.proxies(),
                    line.route().toString(),
                    line.backend().toString(),
                    line.verdict().name(),
                    line.reason().map(language::say),
                    line.missing().stream().map(language::say).toList());
        }
    }

    /** Objects of one kind. */
    record Unread(String kind, int count, boolean filters) {}

    /** What passes between nodes. */
    record Nodes(
            String carried,
            List<BetweenJson.Pairs> between,
            List<BetweenJson.Own> own,
            List<Finding> findings) {}

    static ClusterReachJson of(ReachAnswers answers, Language language) {
        var answer = answers.pods();
        return new ClusterReachJson(
                answer.groups().stream()
                        .map(
                                one ->
                                        new Group(
                                                one.from(),
                                                one.to(),
                                                one.certain().toString(),
                                                one.unknown().toString(),
                                                one.missing().stream().map(language::say).toList()))
                        .toList(),
                answer.services().stream().map(one -> service(one, language)).toList(),
                answer.routes().stream().map(ClusterReachJson::route).toList(),
                answer.requests().stream().map(one -> Request.of(one, language)).toList(),
                answer.unread().stream()
                        .map(one -> new Unread(one.kind(), one.count(), one.filters()))
                        .toList(),
                Finding.all(answer.findings(), language),
                answers.nodes().map(one -> nodes(one, language)));
    }

    private static Nodes nodes(BetweenAnswer answer, Language language) {
        return new Nodes(
                language.say(answer.carried()),
                BetweenJson.Pairs.all(answer.pairs(), language),
                BetweenJson.Own.all(answer.own(), language),
                Finding.all(answer.findings(), language));
    }

    private static ServicePort service(ServiceLine line, Language language) {
        return new ServicePort(
                line.service(),
                line.type(),
                line.outside(),
                line.port(),
                line.endpoints(),
                line.why().map(language::say));
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
