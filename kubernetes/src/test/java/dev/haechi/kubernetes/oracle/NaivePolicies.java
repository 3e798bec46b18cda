package dev.haechi.kubernetes.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides about one packet by reading manifests as the documentation of the API says, rule by rule,
 * in a world where everything is known.
 */
@SuppressWarnings("unchecked")
final class NaivePolicies {
    private final List<Map<String, Object>> objects;
    private final World world;

    NaivePolicies(List<Map<String, Object>> objects, World world) {
        this.objects = objects;
        this.world = world;
    }

    /** One pod, as its manifest describes it. */
    record Pod(
            String namespace,
            String name,
            Map<String, Object> labels,
            boolean host,
            List<Map<String, Object>> ports,
            String address) {}

    List<Pod> pods() {
        var pods = new ArrayList<Pod>();
        for (var object : objects) {
            var kind = word(object, "kind");
            if (kind.equals("Pod") || kind.equals("ReplicaSet")) {
                pods.add(pod(object));
            }
        }
        return pods;
    }

    private Pod pod(Map<String, Object> object) {
        var meta = at(object, "metadata");
        boolean bare = word(object, "kind").equals("Pod");
        var template = bare ? object : at(at(object, "spec"), "template");
        var spec = at(template, "spec");
        var name = word(meta, "name");
        var ports = new ArrayList<Map<String, Object>>();
        for (var container : list(spec, "containers")) {
            ports.addAll(list(container, "ports"));
        }
        boolean host = Boolean.TRUE.equals(spec.get("hostNetwork"));
        var status = at(object, "status");
        var address =
                bare && !host && status.containsKey("podIP")
                        ? word(status, "podIP")
                        : world.addresses().getOrDefault(name, "10.9.0.9");
        return new Pod(
                word(meta, "namespace"),
                name,
                at(at(template, "metadata"), "labels"),
                host,
                ports,
                address);
    }

    boolean passes(Pod from, Pod to, String protocol, int port) {
        if (!world.enforced()) {
            return true;
        }
        return judge(from, to, "egress", to, protocol, port)
                && judge(to, from, "ingress", to, protocol, port);
    }

    private boolean judge(
            Pod subject, Pod other, String direction, Pod receiver, String protocol, int port) {
        if (other.host() && !subject.host() && world.oneNode()) {
            return true; // what comes from the pod's own node is always admitted
        }
        var admin = tier(subject, other, direction, receiver, protocol, port, "Admin");
        if (admin != null) {
            return admin;
        }
        boolean isolated = false;
        for (var policy : objects) {
            if (word(policy, "kind").equals("NetworkPolicy")
                    && isolates(policy, subject, direction)) {
                isolated = true;
                var home = word(at(policy, "metadata"), "namespace");
                for (var rule : list(at(policy, "spec"), direction)) {
                    var peers = list(rule, direction.equals("ingress") ? "from" : "to");
                    boolean peer =
                            peers.isEmpty()
                                    || peers.stream().anyMatch(one -> isMeant(one, other, home));
                    var ports = list(rule, "ports");
                    boolean fits =
                            ports.isEmpty()
                                    || ports.stream()
                                            .anyMatch(one -> fits(one, receiver, protocol, port));
                    if (peer && fits) {
                        return true;
                    }
                }
            }
        }
        if (isolated) {
            return false;
        }
        var baseline = tier(subject, other, direction, receiver, protocol, port, "Baseline");
        return baseline == null || baseline;
    }

    private boolean isolates(Map<String, Object> policy, Pod pod, String direction) {
        var spec = at(policy, "spec");
        if (pod.host() && !world.hostPodsAreTold()) {
            return false;
        }
        if (!word(at(policy, "metadata"), "namespace").equals(pod.namespace())
                || !selects(at(spec, "podSelector"), pod.labels())) {
            return false;
        }
        if (!spec.containsKey("policyTypes")) {
            return direction.equals("ingress") || !list(spec, "egress").isEmpty();
        }
        return ((List<String>) spec.get("policyTypes"))
                .stream().anyMatch(type -> type.equalsIgnoreCase(direction));
    }

    private boolean isMeant(Map<String, Object> peer, Pod pod, String home) {
        if (peer.containsKey("ipBlock")) {
            var block = at(peer, "ipBlock");
            return inside(pod.address(), word(block, "cidr"))
                    && texts(block, "except").stream().noneMatch(one -> inside(pod.address(), one));
        }
        if (pod.host() && !world.hostPodsAreTold()) {
            return false;
        }
        boolean namespace =
                peer.containsKey("namespaceSelector")
                        ? selects(at(peer, "namespaceSelector"), namespaceLabels(pod.namespace()))
                        : pod.namespace().equals(home);
        return namespace && selects(at(peer, "podSelector"), pod.labels());
    }

    private static boolean fits(
            Map<String, Object> wanted, Pod receiver, String protocol, int port) {
        if (!wanted.getOrDefault("protocol", "TCP").equals(protocol)) {
            return false;
        }
        var number = wanted.get("port");
        if (number == null) {
            return true;
        }
        if (number instanceof String name) {
            return isNamed(receiver, name, protocol, port);
        }
        int last = (Integer) wanted.getOrDefault("endPort", number);
        return port >= (Integer) number && port <= last;
    }

    private static boolean isNamed(Pod receiver, String name, String protocol, int port) {
        return receiver.ports().stream()
                .anyMatch(
                        one ->
                                name.equals(one.get("name"))
                                        && one.getOrDefault("protocol", "TCP").equals(protocol)
                                        && whole(one, "containerPort") == port);
    }

    /** True, false, or null when the tier leaves it to the next. */
    private @Nullable Boolean tier(
            Pod subject,
            Pod other,
            String direction,
            Pod receiver,
            String protocol,
            int port,
            String tier) {
        if (subject.host()) {
            return null;
        }
        var policies = new ArrayList<Map<String, Object>>();
        for (var object : objects) {
            var kind = word(object, "kind");
            boolean fits =
                    kind.equals("ClusterNetworkPolicy")
                            ? word(at(object, "spec"), "tier").equals(tier)
                            : kind.equals(
                                    tier.equals("Admin")
                                            ? "AdminNetworkPolicy"
                                            : "BaselineAdminNetworkPolicy");
            if (fits) {
                policies.add(object);
            }
        }
        if (world.lastFirst()) {
            java.util.Collections.reverse(policies);
        }
        policies.sort(
                Comparator.comparing(one -> (Integer) at(one, "spec").getOrDefault("priority", 0)));
        for (var policy : policies) {
            var spec = at(policy, "spec");
            if (!isTierPeer(at(spec, "subject"), subject)) {
                continue;
            }
            for (var rule : list(spec, direction)) {
                var peers = list(rule, direction.equals("ingress") ? "from" : "to");
                boolean ports = tierPorts(rule, receiver, protocol, port);
                if (ports && peers.stream().anyMatch(one -> isTierPeer(one, other))) {
                    var action = word(rule, "action");
                    if (action.equals("Pass")) {
                        return null;
                    }
                    return !action.equals("Deny");
                }
            }
        }
        return null;
    }

    private boolean isTierPeer(Map<String, Object> peer, Pod pod) {
        if (peer.containsKey("networks")) {
            return texts(peer, "networks").stream().anyMatch(one -> inside(pod.address(), one));
        }
        if (pod.host()) {
            return false;
        }
        if (peer.containsKey("namespaces")) {
            return selects(at(peer, "namespaces"), namespaceLabels(pod.namespace()));
        }
        var pods = at(peer, "pods");
        return selects(at(pods, "namespaceSelector"), namespaceLabels(pod.namespace()))
                && selects(at(pods, "podSelector"), pod.labels());
    }

    private static boolean tierPorts(
            Map<String, Object> rule, Pod receiver, String protocol, int port) {
        var all = new ArrayList<>(list(rule, "protocols"));
        all.addAll(list(rule, "ports"));
        return all.isEmpty()
                || all.stream().anyMatch(one -> tierPort(one, receiver, protocol, port));
    }

    private static boolean tierPort(
            Map<String, Object> wanted, Pod receiver, String protocol, int port) {
        for (var key : List.of("destinationNamedPort", "namedPort")) {
            if (wanted.containsKey(key)) {
                return isNamed(receiver, (String) wanted.get(key), protocol, port);
            }
        }
        for (var key : List.of("portNumber", "portRange")) {
            if (wanted.containsKey(key)) {
                var one = at(wanted, key);
                int first = whole(one, one.containsKey("port") ? "port" : "start");
                int last = whole(one, one.containsKey("port") ? "port" : "end");
                return word(one, "protocol").equals(protocol) && first <= port && port <= last;
            }
        }
        var key = wanted.keySet().iterator().next();
        var at = at(at(wanted, key), "destinationPort");
        if (!key.equalsIgnoreCase(protocol)) {
            return false;
        }
        if (at.containsKey("number")) {
            return at.get("number").equals(port);
        }
        var range = at(at, "range");
        return whole(range, "start") <= port && port <= whole(range, "end");
    }

    private Map<String, Object> namespaceLabels(String name) {
        var labels = RandomManifests.map("kubernetes.io/metadata.name", name);
        boolean described = false;
        for (var object : objects) {
            if (word(object, "kind").equals("Namespace")
                    && word(at(object, "metadata"), "name").equals(name)) {
                labels.putAll(at(at(object, "metadata"), "labels"));
                described = true;
            }
        }
        if (!described && world.teams().containsKey(name)) {
            labels.put("team", world.teams().get(name));
        }
        return labels;
    }

    private static boolean selects(Map<String, Object> selector, Map<String, Object> labels) {
        for (var one : at(selector, "matchLabels").entrySet()) {
            if (!one.getValue().equals(labels.get(one.getKey()))) {
                return false;
            }
        }
        for (var one : list(selector, "matchExpressions")) {
            var value = labels.get(word(one, "key"));
            var values = texts(one, "values");
            boolean holds =
                    switch (word(one, "operator")) {
                        case "In" -> value != null && values.contains((String) value);
                        case "NotIn" -> value == null || !values.contains((String) value);
                        case "Exists" -> value != null;
                        default -> value == null;
                    };
            if (!holds) {
                return false;
            }
        }
        return true;
    }

    private static boolean inside(String address, String block) {
        int slash = block.indexOf('/');
        int length = Integer.parseInt(block.substring(slash + 1));
        long mask = length == 0 ? 0 : -1L << (32 - length);
        return (bits(address) & mask) == (bits(block.substring(0, slash)) & mask);
    }

    private static long bits(String address) {
        long bits = 0;
        for (var part : address.split("[.]", -1)) {
            bits = bits * 256 + Integer.parseInt(part);
        }
        return bits;
    }

    private static Map<String, Object> at(Map<String, Object> map, String key) {
        var value = map.get(key);
        return value == null ? Map.of() : (Map<String, Object>) value;
    }

    private static List<Map<String, Object>> list(Map<String, Object> map, String key) {
        var value = map.get(key);
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }

    private static List<String> texts(Map<String, Object> map, String key) {
        var value = map.get(key);
        return value == null ? List.of() : (List<String>) value;
    }

    private static String word(Map<String, Object> map, String key) {
        return String.valueOf(map.get(key));
    }

    private static int whole(Map<String, Object> map, String key) {
        return Integer.parseInt(word(map, key));
    }
}
