package dev.haechi.kubernetes.manifest;

import dev.haechi.kubernetes.cluster.Entrance;
import dev.haechi.kubernetes.cluster.HttpRoute;
import dev.haechi.kubernetes.cluster.HttpRoute.Backend;
import dev.haechi.kubernetes.cluster.HttpRule;
import dev.haechi.kubernetes.cluster.ObjectName;
import dev.haechi.kubernetes.cluster.PathMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Reads HTTPRoute (gateway.networking.k8s.io/v1, HTTPRouteSpec). */
final class HttpRouteIn {
    private final ObjectName name;

    HttpRouteIn(ObjectName name) {
        this.name = name;
    }

    HttpRoute read(Mapping object) {
        var spec = object.mapping("spec");
        var rules = new ArrayList<HttpRule>();
        spec.ifPresent(
                written -> {
                    var hosts = List.copyOf(written.texts("hostnames").values());
                    written.mappings("rules").forEach(rule -> rules.add(rule(hosts, rule)));
                });
        return new HttpRoute(
                HttpRoute.Kind.HTTP_ROUTE,
                name,
                spec.stream()
                        .flatMap(one -> one.mappings("parentRefs").stream())
                        .map(this::entrance)
                        .toList(),
                rules,
                object.origin());
    }

    private Entrance entrance(Mapping parent) {
        var kind = parent.text("kind").orElse("Gateway");
        var named = parent.text("name").orElse("");
        var namespace = parent.text("namespace").orElse(name.namespace());
        return kind.equals("Gateway")
                ? new Entrance.OfGateway(
                        new ObjectName(namespace, named),
                        parent.text("sectionName"),
                        parent.number("port"))
                : new Entrance.Other(kind + " " + namespace + "/" + named);
    }

    private HttpRule rule(List<String> hosts, Mapping written) {
        var backends = new ArrayList<Backend>();
        var others = new ArrayList<String>();
        for (var one : written.mappings("backendRefs")) {
            backend(one, backends, others);
        }
        return new HttpRule(
                hosts,
                written.mappings("matches").stream().map(HttpRouteIn::match).toList(),
                backends.stream().distinct().toList(),
                others,
                written.origin());
    }

    private static PathMatch match(Mapping written) {
        boolean more = Stream.of("headers", "queryParams", "method").anyMatch(written::has);
        return written.mapping("path")
                .map(path -> match(path, more))
                .orElseGet(() -> new PathMatch(PathMatch.Kind.PREFIX, "/", more));
    }

    private static PathMatch match(Mapping path, boolean more) {
        var kind =
                switch (path.text("type").orElse("PathPrefix")) {
                    case "Exact" -> PathMatch.Kind.EXACT;
                    case "PathPrefix" -> PathMatch.Kind.PREFIX;
                    case String _ -> PathMatch.Kind.BY_CONTROLLER;
                };
        return new PathMatch(kind, path.text("value").orElse("/"), more);
    }

    private void backend(Mapping written, List<Backend> backends, List<String> others) {
        var weight = written.number("weight");
        if (weight.equals(OptionalInt.of(0))) {
            return;
        }
        var named = written.needs("name", "the backend").text("name").orElse("");
        var namespace = written.text("namespace").orElse(name.namespace());
        var kind = written.text("kind").orElse("Service");
        if (!kind.equals("Service")) {
            others.add(kind + " " + namespace + "/" + named);
            return;
        }
        written.needs("port", "the backend");
        if (!named.isEmpty()) {
            backends.add(
                    new Backend(
                            new ObjectName(namespace, named),
                            written.text("port").orElse(""),
                            written.origin()));
        }
    }
}
