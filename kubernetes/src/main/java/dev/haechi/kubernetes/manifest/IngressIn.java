package dev.haechi.kubernetes.manifest;

import dev.haechi.kubernetes.cluster.Entrance;
import dev.haechi.kubernetes.cluster.HttpRoute;
import dev.haechi.kubernetes.cluster.HttpRoute.Backend;
import dev.haechi.kubernetes.cluster.HttpRule;
import dev.haechi.kubernetes.cluster.IngressClass;
import dev.haechi.kubernetes.cluster.ObjectName;
import dev.haechi.kubernetes.cluster.PathMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads Ingress and IngressClass (networking.k8s.io/v1, IngressSpec). */
final class IngressIn {
    private static final String CLASS = "kubernetes.io/ingress.class";
    private static final String DEFAULT = "ingressclass.kubernetes.io/is-default-class";

    private final ObjectName name;

    /**
     * @param name of the ingress, in whose namespace its services are
     */
    IngressIn(ObjectName name) {
        this.name = name;
    }

    static IngressClass ingressClass(ObjectName name, Mapping object) {
        return new IngressClass(
                name.name(), annotation(object, DEFAULT).filter("true"::equals).isPresent());
    }

    private static Optional<String> annotation(Mapping object, String key) {
        return object.mapping(List.of("metadata", "annotations")).flatMap(one -> one.text(key));
    }

    HttpRoute read(Mapping object) {
        var spec = object.mapping("spec");
        var entrance =
                spec.flatMap(one -> one.text("ingressClassName"))
                        .or(() -> annotation(object, CLASS))
                        .map(one -> (Entrance) new Entrance.OfClass(one));
        var rules = new ArrayList<HttpRule>();
        spec.ifPresent(
                written -> {
                    written.mappings("rules").forEach(rule -> rules(rule, rules));
                    written.mapping("defaultBackend")
                            .map(one -> rule(List.of(), PathMatch.REST, one))
                            .ifPresent(rules::add);
                });
        return new HttpRoute(
                HttpRoute.Kind.INGRESS, name, entrance.stream().toList(), rules, object.origin());
    }

    private void rules(Mapping written, List<HttpRule> all) {
        var hosts = written.text("host").filter(host -> !host.isEmpty()).stream().toList();
        written.mapping("http").stream()
                .flatMap(http -> http.mappings("paths").stream())
                .forEach(
                        path ->
                                path.mapping("backend")
                                        .map(one -> rule(hosts, match(path), one))
                                        .ifPresent(all::add));
    }

    private static PathMatch match(Mapping path) {
        var kind =
                switch (path.text("pathType").orElse("ImplementationSpecific")) {
                    case "Exact" -> PathMatch.Kind.EXACT;
                    case "Prefix" -> PathMatch.Kind.PREFIX;
                    case "ImplementationSpecific" -> PathMatch.Kind.BY_CONTROLLER;
                    case String word -> {
                        path.complain(
                                path.origin("pathType"),
                                ManifestCode.NOT_ONE_OF,
                                "pathType",
                                word,
                                "Exact, Prefix, ImplementationSpecific");
                        yield PathMatch.Kind.BY_CONTROLLER;
                    }
                };
        return new PathMatch(kind, path.text("path").orElse("/"), false);
    }

    private HttpRule rule(List<String> hosts, PathMatch path, Mapping backend) {
        var others =
                backend.mapping("resource").stream()
                        .map(one -> one.text("kind").orElse("") + " " + one.text("name").orElse(""))
                        .toList();
        return new HttpRule(
                hosts,
                List.of(path),
                backend.mapping("service").flatMap(this::backend).stream().toList(),
                others,
                backend.origin());
    }

    private Optional<Backend> backend(Mapping service) {
        service.needs("name", "the backend").needs("port", "the backend");
        var port = service.mapping("port");
        var text =
                port.flatMap(one -> one.text("number"))
                        .or(() -> port.flatMap(one -> one.text("name")));
        return service.text("name")
                .map(
                        to ->
                                new Backend(
                                        new ObjectName(name.namespace(), to),
                                        text.orElse(""),
                                        service.origin()));
    }
}
