package dev.haechi.kubernetes.oracle;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.cluster.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Two clusters of which one is the other with some changes. */
record PairOfManifests(List<Map<String, Object>> old, List<Map<String, Object>> now, Facts facts) {
    static PairOfManifests of(long seed) {
        var dice = new Dice(seed);
        boolean complete = seed % 3 != 0;
        var one = withServices(RandomManifests.of(seed, complete).objects(), dice);
        var other = withServices(RandomManifests.of(seed + 500_000, complete).objects(), dice);
        var now = new ArrayList<Map<String, Object>>();
        var names = new ArrayList<Object>();
        for (var object : one) {
            var like = other.stream().filter(it -> name(it).equals(name(object))).findFirst();
            if (dice.chance(0.3) && like.isPresent()) {
                now.add(like.get());
            } else if (dice.chance(0.8)) {
                now.add(object);
            }
            names.add(name(object));
        }
        other.stream()
                .filter(it -> !names.contains(name(it)))
                .filter(_ -> dice.chance(0.4))
                .forEach(now::add);
        return new PairOfManifests(one, now, seed % 4 == 0 ? Facts.NONE : PodOracleTest.known());
    }

    Cluster before() {
        return read(old);
    }

    Cluster after() {
        return read(now);
    }

    Cluster read(List<Map<String, Object>> objects) {
        return PodOracleTest.read(objects).with(facts);
    }

    private static Object name(Map<String, Object> object) {
        var metadata = (Map<?, ?>) object.getOrDefault("metadata", Map.of());
        var namespace = metadata.get("namespace");
        return object.get("kind") + " " + namespace + " " + metadata.get("name");
    }

    private static List<Map<String, Object>> withServices(
            List<Map<String, Object>> objects, Dice dice) {
        var all = new ArrayList<>(objects);
        for (var namespace : List.of("a", "b", "c")) {
            var type = dice.pick(List.of("ClusterIP", "NodePort", "LoadBalancer"));
            var target = dice.pick(List.<Object>of("web", 80, 8080));
            var port = RandomManifests.map("port", 80, "targetPort", target);
            var spec = RandomManifests.map("type", type, "ports", List.of(port));
            if (!type.equals("ClusterIP") && dice.chance(0.5)) {
                spec.put("externalTrafficPolicy", "Local");
            }
            spec.put("selector", RandomManifests.map("app", dice.pick(List.of("u", "v"))));
            all.add(
                    RandomManifests.map(
                            "apiVersion",
                            "v1",
                            "kind",
                            "Service",
                            "metadata",
                            RandomManifests.map("name", "s", "namespace", namespace),
                            "spec",
                            spec));
        }
        return all;
    }
}
