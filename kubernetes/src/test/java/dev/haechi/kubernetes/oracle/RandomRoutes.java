package dev.haechi.kubernetes.oracle;

import static dev.haechi.kubernetes.oracle.RandomManifests.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Ingresses, Gateways and HTTPRoutes beside small clusters, by a seed. */
record RandomRoutes(Dice dice) {
    /** Names that clients may ask for; rules speak of some of them. */
    static final List<String> HOSTS = List.of("a.x", "b.x", "c.x", "d.c.x", "g.y", "h.g.y", "z");

    static final List<String> PATHS = List.of("/", "/p", "/p/q", "/p/", "/r");

    /** Objects with other names are the same in another version. */
    List<Map<String, Object>> objects() {
        var objects = new ArrayList<Map<String, Object>>();
        if (dice.chance(0.8)) {
            var spec = map("controller", "k8s.io/ingress-nginx");
            objects.add(of("networking.k8s.io/v1", "IngressClass", map("name", "nginx"), spec));
        }
        int ingresses = 1 + dice.below(2);
        for (int i = 0; i < ingresses; i++) {
            objects.add(ingress("i" + i));
        }
        if (dice.chance(0.5)) {
            objects.add(gateway());
            objects.add(route());
        }
        if (dice.chance(0.5)) {
            objects.add(grant());
        }
        return objects;
    }

    private static Map<String, Object> of(
            String version, String kind, Map<String, Object> metadata, Map<String, Object> spec) {
        return map("apiVersion", version, "kind", kind, "metadata", metadata, "spec", spec);
    }

    private String namespace() {
        return dice.pick(List.of("a", "b", "c"));
    }

    private Map<String, Object> ingress(String name) {
        var rules = new ArrayList<Object>();
        int count = 1 + dice.below(2);
        for (int i = 0; i < count; i++) {
            var paths = new ArrayList<Object>();
            int many = 1 + dice.below(3);
            for (int k = 0; k < many; k++) {
                var backend = map("service", map("name", service(), "port", map("number", port())));
                paths.add(
                        map(
                                "path",
                                dice.pick(PATHS),
                                "pathType",
                                dice.pick(List.of("Prefix", "Prefix", "Exact")),
                                "backend",
                                backend));
            }
            var rule = map("http", map("paths", paths));
            var host = dice.pick(List.of("a.x", "b.x", "*.x", "g.y", ""));
            if (!host.isEmpty()) {
                rule.put("host", host);
            }
            rules.add(rule);
        }
        var spec = map("rules", rules);
        if (dice.chance(0.85)) {
            spec.put("ingressClassName", "nginx");
        }
        return of("networking.k8s.io/v1", "Ingress", map("name", name, "namespace", "a"), spec);
    }

    private String service() {
        return dice.chance(0.9) ? "s" : "none";
    }

    private int port() {
        return dice.chance(0.9) ? 80 : 81;
    }

    private Map<String, Object> gateway() {
        var listener = map("name", "web", "port", 80, "protocol", "HTTP");
        if (dice.chance(0.5)) {
            listener.put("hostname", "*.y");
        }
        var from = dice.pick(List.of("All", "All", "Same"));
        listener.put("allowedRoutes", map("namespaces", map("from", from)));
        var spec = map("gatewayClassName", "envoy", "listeners", List.of(listener));
        return of(
                "gateway.networking.k8s.io/v1",
                "Gateway",
                map("name", "gw", "namespace", "a"),
                spec);
    }

    private Map<String, Object> route() {
        var match = map("path", map("type", "PathPrefix", "value", dice.pick(PATHS)));
        if (dice.chance(0.1)) {
            match.put("method", "GET");
        }
        var backend = map("name", service(), "namespace", namespace(), "port", port());
        var rule = map("matches", List.of(match), "backendRefs", List.of(backend));
        var spec =
                map(
                        "parentRefs",
                        List.of(map("name", "gw", "namespace", "a")),
                        "hostnames",
                        List.of(dice.pick(List.of("g.y", "*.y"))),
                        "rules",
                        List.of(rule));
        return of(
                "gateway.networking.k8s.io/v1",
                "HTTPRoute",
                map("name", "r", "namespace", namespace()),
                spec);
    }

    private Map<String, Object> grant() {
        var from =
                map(
                        "group",
                        "gateway.networking.k8s.io",
                        "kind",
                        "HTTPRoute",
                        "namespace",
                        namespace());
        return of(
                "gateway.networking.k8s.io/v1beta1",
                "ReferenceGrant",
                map("name", "g", "namespace", namespace()),
                map("from", List.of(from), "to", List.of(map("group", "", "kind", "Service"))));
    }
}
