package dev.haechi.cli.cluster;

import dev.haechi.app.cluster.ClusterReachAnswer;
import dev.haechi.app.cluster.ServiceLine;
import dev.haechi.kubernetes.cluster.HttpRoute;
import dev.haechi.text.Language;
import dev.haechi.text.Problem;
import java.util.List;
import java.util.Optional;

/** Which workloads reach which, as JSON. */
record ClusterReachJson(
        List<Group> groups,
        List<ServicePort> services,
        List<Route> routes,
        List<Unread> unread,
        List<Finding> findings) {
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

    /** Objects of one kind. */
    record Unread(String kind, int count, boolean filters) {}

    /** What is written in vain or by mistake. */
    record Finding(String code, Optional<String> origin, String what, String fix) {}

    static ClusterReachJson of(ClusterReachAnswer answer, Language language) {
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
                answer.unread().stream()
                        .map(one -> new Unread(one.kind(), one.count(), one.filters()))
                        .toList(),
                answer.findings().stream().map(one -> finding(one, language)).toList());
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

    private static Finding finding(Problem problem, Language language) {
        return new Finding(
                problem.code().key(),
                problem.origin().map(Object::toString),
                language.say(problem),
                language.fix(problem));
    }
}
