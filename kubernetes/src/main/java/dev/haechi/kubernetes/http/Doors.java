package dev.haechi.kubernetes.http;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.cluster.Entrance;
import dev.haechi.kubernetes.cluster.Gateway;
import dev.haechi.kubernetes.cluster.Gateway.Admits;
import dev.haechi.kubernetes.cluster.Gateway.Listener;
import dev.haechi.kubernetes.cluster.HttpRoute;
import dev.haechi.kubernetes.cluster.HttpRule;
import dev.haechi.kubernetes.cluster.IngressClass;
import dev.haechi.kubernetes.cluster.Namespace;
import dev.haechi.kubernetes.cluster.ObjectName;
import dev.haechi.kubernetes.lowering.MissingFact;
import dev.haechi.kubernetes.selector.Truth;
import dev.haechi.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds the doors of a cluster, and what routes open in them.
 *
 * <p>Sources: networking.k8s.io/v1 IngressSpec; gateway.networking.k8s.io/v1 GatewaySpec and
 * HTTPRouteSpec. Which pods are the proxies of a class is in no manifest; those of a Gateway have
 * its name in a label (GEP-1762).
 */
final class Doors {
    private static final String GATEWAY_LABEL = "gateway.networking.k8s.io/gateway-name";

    private final Cluster cluster;
    private final Map<String, List<Opening>> ofClasses = new TreeMap<>();
    private final Map<ObjectName, List<Opening>> ofGateways = new TreeMap<>();
    private final List<Door> ofOthers = new ArrayList<>();

    private Doors(Cluster cluster) {
        this.cluster = cluster;
        cluster.routes().forEach(this::add);
    }

    /** Every door that a route opens something in, in the order of names. */
    static List<Door> of(Cluster cluster) {
        return new Doors(cluster).all();
    }

    private List<Door> all() {
        var all = new ArrayList<Door>();
        ofClasses.forEach((name, openings) -> all.add(ofClass(name, openings)));
        ofGateways.forEach((name, openings) -> all.add(ofGateway(name, openings)));
        all.addAll(ofOthers);
        return all;
    }

    private void add(HttpRoute route) {
        if (route.kind() == HttpRoute.Kind.INGRESS && route.entrances().isEmpty()) {
            byDefault(route);
        }
        for (var entrance : route.entrances()) {
            switch (entrance) {
                case Entrance.OfClass(var name) -> addTo(name, route);
                case Entrance.OfGateway gateway -> addTo(gateway, route);
                case Entrance.Other(var what) ->
                        addElsewhere(
                                what,
                                route,
                                Message.of(HttpText.OTHER_ENTRANCE, route.toString(), what));
            }
        }
    }

    private void byDefault(HttpRoute route) {
        var defaults = cluster.classes().stream().filter(IngressClass::byDefault).toList();
        if (defaults.size() == 1) {
            addTo(defaults.getFirst().name(), route);
        } else {
            addElsewhere(route.toString(), route, Message.of(HttpText.CLASS_OF, route.toString()));
        }
    }

    private void addTo(String name, HttpRoute route) {
        ofClasses.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(openings(route));
    }

    private void addElsewhere(String name, HttpRoute route, Message fact) {
        ofOthers.add(new Door(name, openings(route), List.of(), List.of(fact)));
    }

    private static List<Opening> openings(HttpRoute route) {
        var all = new ArrayList<Opening>();
        for (var rule : route.rules()) {
            for (var host : hosts(rule)) {
                all.add(new Opening(route, rule, host, Optional.empty(), List.of()));
            }
        }
        return all;
    }

    private static List<HostName> hosts(HttpRule rule) {
        return rule.hosts().isEmpty()
                ? List.of(HostName.ANY)
                : rule.hosts().stream().map(HostName::new).toList();
    }

    private void addTo(Entrance.OfGateway entrance, HttpRoute route) {
        var openings = ofGateways.computeIfAbsent(entrance.gateway(), _ -> new ArrayList<>());
        var gateway = gateway(entrance.gateway());
        if (gateway.isEmpty()) {
            openings.addAll(openings(route));
            return;
        }
        for (var listener : gateway.get().listeners()) {
            if (isMeant(entrance, listener)) {
                openings.addAll(openings(route, gateway.get(), listener));
            }
        }
    }

    private Optional<Gateway> gateway(ObjectName name) {
        return cluster.gateways().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private static boolean isMeant(Entrance.OfGateway entrance, Listener listener) {
        return entrance.section().filter(one -> !one.equals(listener.name())).isEmpty()
                && (entrance.port().isEmpty() || entrance.port().getAsInt() == listener.port());
    }

    private List<Opening> openings(HttpRoute route, Gateway gateway, Listener listener) {
        var admitted = admits(listener.routes(), gateway, route.name().namespace());
        if (admitted == Truth.NO) {
            return List.of();
        }
        var facts =
                admitted == Truth.UNKNOWN
                        ? List.of(
                                Message.of(MissingFact.NAMESPACE_LABELS, route.name().namespace()))
                        : List.<Message>of();
        var own = listener.host().map(HostName::new).orElse(HostName.ANY);
        var all = new ArrayList<Opening>();
        for (var rule : route.rules()) {
            for (var host : hosts(rule)) {
                host.meet(own)
                        .ifPresent(
                                both ->
                                        all.add(
                                                new Opening(
                                                        route,
                                                        rule,
                                                        both,
                                                        Optional.of(listener),
                                                        facts)));
            }
        }
        return all;
    }

    private Truth admits(Admits routes, Gateway gateway, String namespace) {
        return switch (routes) {
            case Admits.All _ -> Truth.YES;
            case Admits.Nobody _ -> Truth.NO;
            case Admits.Same _ -> Truth.of(gateway.name().namespace().equals(namespace));
            case Admits.Selected(var selector) ->
                    cluster.namespaces().stream()
                            .filter(one -> one.name().equals(namespace))
                            .map(Namespace::labels)
                            .map(selector::selects)
                            .findFirst()
                            .orElse(Truth.UNKNOWN);
        };
    }

    private Door ofClass(String name, List<Opening> openings) {
        var proxies = told(name);
        return new Door(name, openings, proxies, lacking(proxies, name));
    }

    private Door ofGateway(ObjectName name, List<Opening> openings) {
        var gateway = gateway(name);
        var proxies = new ArrayList<>(told(name.toString()));
        if (proxies.isEmpty()) {
            proxies.addAll(labelled(name));
        }
        if (proxies.isEmpty()) {
            gateway.ifPresent(one -> proxies.addAll(told(one.className())));
        }
        var facts = new ArrayList<Message>();
        if (gateway.isEmpty()) {
            facts.add(Message.of(HttpText.GATEWAY, name.toString()));
        }
        var asked = gateway.map(Gateway::className).filter(one -> !one.isEmpty());
        facts.addAll(lacking(proxies, asked.orElse(name.toString())));
        return new Door(name.toString(), openings, proxies, facts);
    }

    private static List<Message> lacking(List<Integer> proxies, String name) {
        return proxies.isEmpty() ? List.of(Message.of(HttpText.PROXIES, name)) : List.of();
    }

    private List<Integer> told(String name) {
        var found = cluster.facts().proxies().get(name);
        return found == null ? List.of() : List.copyOf(found);
    }

    private List<Integer> labelled(ObjectName gateway) {
        var found = new ArrayList<Integer>();
        for (int i = 0; i < cluster.workloads().size(); i++) {
            var workload = cluster.workloads().get(i);
            if (workload.name().namespace().equals(gateway.namespace())
                    && gateway.name().equals(workload.labels().known().get(GATEWAY_LABEL))) {
                found.add(i);
            }
        }
        return found;
    }
}
