package dev.haechi.kubernetes.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Small clusters as their manifests, which are trees of maps, lists, texts, numbers and booleans.
 *
 * @param objects the documents
 * @param complete whether nothing is missing that an answer could depend on
 */
record RandomManifests(List<Map<String, Object>> objects, boolean complete) {
    private static final List<String> NAMESPACES = List.of("a", "b", "c");
    private static final List<String> APPS = List.of("u", "v");
    private static final List<String> BLOCKS =
            List.of("0.0.0.0/0", "10.0.0.0/8", "10.0.0.0/30", "10.0.0.4/30", "192.0.2.0/24");

    /** A cluster of a seed. */
    static RandomManifests of(long seed, boolean complete) {
        return new Making(new Dice(seed), complete).cluster();
    }

    static Map<String, Object> map(Object... entries) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }

    private static final class Making {
        private final Dice dice;
        private final boolean complete;
        private final List<Map<String, Object>> objects = new ArrayList<>();

        Making(Dice dice, boolean complete) {
            this.dice = dice;
            this.complete = complete;
        }

        RandomManifests cluster() {
            for (var name : NAMESPACES) {
                if (complete || dice.chance(0.7)) {
                    var labels = map("team", dice.pick(List.of("x", "y")));
                    objects.add(
                            map(
                                    "apiVersion",
                                    "v1",
                                    "kind",
                                    "Namespace",
                                    "metadata",
                                    map("name", name, "labels", labels)));
                }
            }
            int pods = 3 + dice.below(3);
            for (int i = 0; i < pods; i++) {
                workload(i);
            }
            int policies = dice.below(4);
            for (int i = 0; i < policies; i++) {
                networkPolicy(i);
            }
            int tiered = dice.below(4);
            for (int i = 0; i < tiered; i++) {
                tieredPolicy(i);
            }
            return new RandomManifests(objects, complete);
        }

        private void workload(int number) {
            var labels = map("app", dice.pick(APPS));
            if (dice.chance(0.5)) {
                labels.put("role", dice.pick(List.of("r", "s")));
            }
            var spec = map("containers", List.of(map("name", "c", "ports", ports())));
            if (!complete && dice.chance(0.2)) {
                spec.put("hostNetwork", true);
            }
            var template = map("metadata", map("labels", labels), "spec", spec);
            var metadata = map("name", "w" + number, "namespace", dice.pick(NAMESPACES));
            if (complete || dice.chance(0.5)) {
                metadata.put("labels", labels);
                objects.add(
                        map(
                                "apiVersion",
                                "v1",
                                "kind",
                                "Pod",
                                "metadata",
                                metadata,
                                "spec",
                                spec,
                                "status",
                                map("podIP", "10.0.0." + (number + 1))));
            } else {
                objects.add(
                        map(
                                "apiVersion",
                                "apps/v1",
                                "kind",
                                "ReplicaSet",
                                "metadata",
                                metadata,
                                "spec",
                                map("template", template)));
            }
        }

        private List<Object> ports() {
            var ports = new ArrayList<Object>();
            if (dice.chance(0.7)) {
                ports.add(map("name", "web", "containerPort", dice.pick(List.of(80, 8080))));
            }
            if (dice.chance(0.3)) {
                ports.add(map("name", "dns", "containerPort", 53, "protocol", "UDP"));
            }
            return ports;
        }

        private void networkPolicy(int number) {
            var spec = map("podSelector", selector("app", APPS));
            var types = new ArrayList<Object>();
            if (dice.chance(0.7)) {
                spec.put("ingress", rules("from"));
                types.add("Ingress");
            }
            if (dice.chance(0.6)) {
                spec.put("egress", rules("to"));
                types.add("Egress");
            }
            if (!types.isEmpty() && dice.chance(0.4)) {
                spec.put("policyTypes", dice.chance(0.5) ? types : List.of(dice.pick(types)));
            }
            objects.add(
                    map(
                            "apiVersion",
                            "networking.k8s.io/v1",
                            "kind",
                            "NetworkPolicy",
                            "metadata",
                            map("name", "p" + number, "namespace", dice.pick(NAMESPACES)),
                            "spec",
                            spec));
        }

        private List<Object> rules(String peers) {
            var rules = new ArrayList<Object>();
            int count = dice.below(3);
            for (int i = 0; i < count; i++) {
                var rule = map();
                if (dice.chance(0.85)) {
                    rule.put(peers, many(this::peer));
                }
                if (dice.chance(0.6)) {
                    rule.put("ports", many(this::port));
                }
                rules.add(rule);
            }
            return rules;
        }

        private List<Object> many(java.util.function.Supplier<Object> one) {
            var all = new ArrayList<Object>();
            int count = 1 + dice.below(2);
            for (int i = 0; i < count; i++) {
                all.add(one.get());
            }
            return all;
        }

        private Object peer() {
            if (dice.chance(0.3)) {
                var cidr = dice.pick(BLOCKS);
                var block = map("cidr", cidr);
                if (cidr.equals("10.0.0.0/8") && dice.chance(0.6)) {
                    block.put("except", List.of("10.0.0.0/30"));
                }
                return map("ipBlock", block);
            }
            var peer = map();
            if (dice.chance(0.6)) {
                peer.put("podSelector", selector("app", APPS));
            }
            if (peer.isEmpty() || dice.chance(0.5)) {
                peer.put("namespaceSelector", namespaces());
            }
            return peer;
        }

        private Object namespaces() {
            return dice.chance(0.3)
                    ? map("matchLabels", map("kubernetes.io/metadata.name", dice.pick(NAMESPACES)))
                    : selector("team", List.of("x", "y"));
        }

        private Object selector(String key, List<String> values) {
            if (dice.chance(0.25)) {
                return map();
            }
            if (dice.chance(0.5)) {
                return map("matchLabels", map(key, dice.pick(values)));
            }
            var expression =
                    switch (dice.below(4)) {
                        case 0 -> map("operator", "In", "values", List.of(dice.pick(values)));
                        case 1 -> map("operator", "NotIn", "values", List.of(dice.pick(values)));
                        case 2 -> map("operator", "Exists");
                        default -> map("operator", "DoesNotExist");
                    };
            expression.put("key", key.equals("app") && dice.chance(0.6) ? "role" : key);
            return map("matchExpressions", List.of(expression));
        }

        private Object port() {
            return switch (dice.below(5)) {
                case 0 -> map("port", "web");
                case 1 -> map("protocol", "UDP", "port", "dns");
                case 2 -> map("port", 80, "endPort", dice.pick(List.of(81, 9000)));
                case 3 -> map("protocol", dice.pick(List.of("UDP", "SCTP")));
                default -> map("port", dice.pick(List.of(80, 443)));
            };
        }

        private void tieredPolicy(int number) {
            var kind =
                    dice.pick(
                            List.of(
                                    "ClusterNetworkPolicy",
                                    "ClusterNetworkPolicy",
                                    "AdminNetworkPolicy",
                                    "BaselineAdminNetworkPolicy"));
            var spec = map("subject", dice.chance(0.4) ? map("namespaces", namespaces()) : pods());
            boolean cluster = kind.equals("ClusterNetworkPolicy");
            if (cluster) {
                spec.put("tier", dice.pick(List.of("Admin", "Baseline")));
            }
            if (!kind.startsWith("Baseline")) {
                spec.put("priority", complete ? 10 - number : dice.below(3));
            }
            for (var direction : List.of("ingress", "egress")) {
                if (dice.chance(0.7)) {
                    spec.put(direction, tieredRules(kind, direction));
                }
            }
            var name = kind.startsWith("Baseline") ? "default" : "t" + number;
            boolean there =
                    objects.stream()
                            .anyMatch(
                                    one -> kind.equals(one.get("kind")) && name.equals("default"));
            if (!there) {
                objects.add(
                        map(
                                "apiVersion",
                                "policy.networking.k8s.io/" + (cluster ? "v1alpha2" : "v1alpha1"),
                                "kind",
                                kind,
                                "metadata",
                                map("name", name),
                                "spec",
                                spec));
            }
        }

        private Map<String, Object> pods() {
            return map(
                    "pods",
                    map("namespaceSelector", namespaces(), "podSelector", selector("app", APPS)));
        }

        private List<Object> tieredRules(String kind, String direction) {
            var rules = new ArrayList<Object>();
            int count = 1 + dice.below(3);
            boolean egress = direction.equals("egress");
            for (int i = 0; i < count; i++) {
                var allow = kind.equals("ClusterNetworkPolicy") ? "Accept" : "Allow";
                var verbs =
                        kind.startsWith("Baseline")
                                ? List.of(allow, "Deny")
                                : List.of(allow, "Deny", "Deny", "Pass");
                boolean networks = egress && dice.chance(0.3);
                var rule = map("action", dice.pick(verbs));
                rule.put(
                        egress ? "to" : "from",
                        many(
                                () ->
                                        networks && dice.chance(0.6)
                                                ? map("networks", List.of(dice.pick(BLOCKS)))
                                                : dice.chance(0.4)
                                                        ? map("namespaces", namespaces())
                                                        : pods()));
                if (dice.chance(0.5)) {
                    boolean cluster = kind.equals("ClusterNetworkPolicy");
                    rule.put(
                            cluster ? "protocols" : "ports",
                            many(() -> cluster ? protocol(networks) : adminPort(networks)));
                }
                rules.add(rule);
            }
            return rules;
        }

        private Object protocol(boolean numbersOnly) {
            return switch (dice.below(numbersOnly ? 2 : 3)) {
                case 0 ->
                        map(
                                dice.pick(List.of("tcp", "udp")),
                                map("destinationPort", map("number", dice.pick(List.of(80, 53)))));
                case 1 ->
                        map(
                                "tcp",
                                map(
                                        "destinationPort",
                                        map("range", map("start", 81, "end", 8080))));
                default -> map("destinationNamedPort", "web");
            };
        }

        private Object adminPort(boolean numbersOnly) {
            return switch (dice.below(numbersOnly ? 2 : 3)) {
                case 0 -> map("portNumber", map("protocol", "TCP", "port", 80));
                case 1 -> map("portRange", map("protocol", "TCP", "start", 79, "end", 443));
                default -> map("namedPort", "web");
            };
        }
    }
}
