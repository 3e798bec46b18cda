package dev.haechi.kubernetes.manifest;

import dev.haechi.kubernetes.cluster.Gateway;
import dev.haechi.kubernetes.cluster.Gateway.Admits;
import dev.haechi.kubernetes.cluster.Gateway.Listener;
import dev.haechi.kubernetes.cluster.Grant;
import dev.haechi.kubernetes.cluster.ObjectName;
import dev.haechi.kubernetes.selector.LabelSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads Gateway and ReferenceGrant (gateway.networking.k8s.io/v1). */
final class GatewayIn {
    private GatewayIn() {}

    static Gateway gateway(ObjectName name, Mapping object) {
        var spec = object.mapping("spec");
        var listeners = new ArrayList<Listener>();
        spec.ifPresent(
                written -> {
                    written.needs("gatewayClassName", "Gateway");
                    for (var one : written.mappings("listeners")) {
                        listener(one).ifPresent(listeners::add);
                    }
                });
        return new Gateway(
                name,
                spec.flatMap(one -> one.text("gatewayClassName")).orElse(""),
                listeners,
                object.origin());
    }

    /** Listeners of other protocols than HTTP serve no HTTPRoute. */
    private static Optional<Listener> listener(Mapping written) {
        written.needs("name", "listeners").needs("port", "listeners");
        var protocol = written.text("protocol").orElse("");
        var port = written.number("port");
        boolean http = protocol.equals("HTTP") || protocol.equals("HTTPS");
        return !http || port.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Listener(
                                written.text("name").orElse(""),
                                port.getAsInt(),
                                protocol.equals("HTTPS"),
                                written.text("hostname").filter(host -> !host.isEmpty()),
                                admits(written)));
    }

    private static Admits admits(Mapping written) {
        var namespaces = written.mapping(List.of("allowedRoutes", "namespaces"));
        var from = namespaces.flatMap(one -> one.text("from")).orElse("Same");
        return switch (from) {
            case "All" -> new Admits.All();
            case "Selector" ->
                    new Admits.Selected(
                            namespaces
                                    .flatMap(one -> SelectorIn.selector(one, "selector"))
                                    .orElse(LabelSelector.EVERYTHING));
            case "Same" -> new Admits.Same();
            case "None" -> new Admits.Nobody();
            case String word -> {
                written.complain(
                        written.origin("allowedRoutes"),
                        ManifestCode.NOT_ONE_OF,
                        "from",
                        word,
                        "All, Selector, Same, None");
                yield new Admits.Same();
            }
        };
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
