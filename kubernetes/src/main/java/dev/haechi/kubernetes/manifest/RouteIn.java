package dev.haechi.kubernetes.manifest;

import dev.haechi.kubernetes.cluster.Grant;
import dev.haechi.kubernetes.cluster.HttpRoute;
import dev.haechi.kubernetes.cluster.HttpRoute.Backend;
import dev.haechi.kubernetes.cluster.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads Ingress (networking.k8s.io/v1), HTTPRoute and ReferenceGrant (gateway.networking.k8s.io).
 */
final class RouteIn {
    private RouteIn() {}

    static HttpRoute ingress(ObjectName name, Mapping object) {
        var hosts = new ArrayList<String>();
        var backends = new ArrayList<Backend>();
        object.mapping("spec")
                .ifPresent(
                        spec -> {
                            spec.mapping("defaultBackend")
                                    .flatMap(one -> ingressBackend(name, one))
                                    .ifPresent(backends::add);
                            for (var rule : spec.mappings("rules")) {
                                rule.text("host").ifPresent(hosts::add);
                                paths(name, rule, backends);
                            }
                        });
        return new HttpRoute(
                "Ingress",
                name,
                hosts.stream().distinct().toList(),
                backends.stream().distinct().toList(),
                object.origin());
    }

    private static void paths(ObjectName name, Mapping rule, List<Backend> backends) {
        rule.mapping("http")
                .ifPresent(
                        http -> {
                            for (var path : http.mappings("paths")) {
                                path.mapping("backend")
                                        .flatMap(one -> ingressBackend(name, one))
                                        .ifPresent(backends::add);
                            }
                        });
    }

    private static Optional<Backend> ingressBackend(ObjectName ingress, Mapping backend) {
        return backend.mapping("service")
                .flatMap(
                        service -> {
                            service.needs("name", "the backend").needs("port", "the backend");
                            var port = service.mapping("port");
                            var text =
                                    port.flatMap(one -> one.text("number"))
                                            .or(() -> port.flatMap(one -> one.text("name")));
                            return service.text("name")
                                    .map(
                                            to ->
                                                    new Backend(
                                                            new ObjectName(ingress.namespace(), to),
                                                            text.orElse(""),
                                                            service.origin()));
                        });
    }

    static HttpRoute httpRoute(ObjectName name, Mapping object) {
        var hosts = new ArrayList<String>();
        var backends = new ArrayList<Backend>();
        object.mapping("spec")
                .ifPresent(
                        spec -> {
                            hosts.addAll(spec.texts("hostnames").values());
                            for (var rule : spec.mappings("rules")) {
                                for (var one : rule.mappings("backendRefs")) {
                                    gatewayBackend(name, one).ifPresent(backends::add);
                                }
                            }
                        });
        return new HttpRoute(
                "HTTPRoute", name, hosts, backends.stream().distinct().toList(), object.origin());
    }

    private static Optional<Backend> gatewayBackend(ObjectName route, Mapping backend) {
        if (!backend.text("kind").orElse("Service").equals("Service")
                || backend.number("weight").orElse(1) == 0) {
            return Optional.empty();
        }
        backend.needs("name", "the backend").needs("port", "the backend");
        var namespace = backend.text("namespace").orElse(route.namespace());
        return backend.text("name")
                .map(
                        to ->
                                new Backend(
                                        new ObjectName(namespace, to),
                                        backend.text("port").orElse(""),
                                        backend.origin()));
    }

    static List<Grant> grants(ObjectName name, Mapping object) {
        var all = new ArrayList<Grant>();
        object.mapping("spec")
                .ifPresent(
                        spec -> {
                            for (var from : spec.mappings("from")) {
                                if (from.text("kind").filter("HTTPRoute"::equals).isPresent()) {
                                    grants(name, spec, from.text("namespace").orElse(""), all);
                                }
                            }
                        });
        return all;
    }

    private static void grants(ObjectName name, Mapping spec, String from, List<Grant> all) {
        for (var to : spec.mappings("to")) {
            if (to.text("kind").filter("Service"::equals).isPresent()) {
                all.add(new Grant(name.namespace(), from, to.text("name")));
            }
        }
    }
}
