package dev.haechi.kubernetes.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.cluster.Facts;
import dev.haechi.kubernetes.manifest.ManifestReader;
import dev.haechi.kubernetes.reach.PodMatrix;
import dev.haechi.kubernetes.reach.Reachability;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.Service;
import dev.haechi.text.Source;
import dev.haechi.text.testing.Seeds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The engine says what enumerating packets says. */
class PodOracleTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int WORLDS = 24;

    private static final List<Service> PACKETS =
            List.of(
                    Service.tcp(80),
                    Service.tcp(81),
                    Service.tcp(443),
                    Service.tcp(8080),
                    Service.udp(53),
                    Service.udp(80),
                    new Service(Protocol.SCTP, 9));

    static LongStream seeds() {
        return Seeds.fewOrFull(300, 20_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void where_nothing_is_missing_every_answer_is_exact(long seed) {
        var manifests = RandomManifests.of(seed, true);
        var cluster = read(manifests.objects()).with(known());
        var matrix = Reachability.of(cluster).pods();
        var naive = new NaivePolicies(manifests.objects(), World.of(new Dice(seed), true));

        for (var from : naive.pods()) {
            for (var to : naive.pods()) {
                var reached = matrix.between(number(cluster, from), number(cluster, to));
                for (var packet : PACKETS) {
                    boolean passes = passes(naive, from, to, packet);
                    assertThat(reached.certain().contains(packet))
                            .as(from.name() + " → " + to.name() + " " + packet)
                            .isEqualTo(passes);
                    assertThat(reached.possible().contains(packet)).isEqualTo(passes);
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_is_said_for_certain_holds_however_the_rest_is(long seed) {
        var manifests = RandomManifests.of(seed, false);
        boolean enforced = seed % 2 == 0;
        var cluster = read(manifests.objects()).with(enforced ? known() : Facts.NONE);
        var matrix = Reachability.of(cluster).pods();
        var dice = new Dice(seed);

        for (int i = 0; i < WORLDS; i++) {
            var naive = new NaivePolicies(manifests.objects(), World.of(dice, enforced));
            for (var from : naive.pods()) {
                for (var to : naive.pods()) {
                    var reached = matrix.between(number(cluster, from), number(cluster, to));
                    for (var packet : PACKETS) {
                        boolean passes = passes(naive, from, to, packet);
                        boolean certain = reached.certain().contains(packet);
                        boolean possible = reached.possible().contains(packet);
                        assertThat(certain ? passes : possible || !passes)
                                .as(
                                        from.name()
                                                + " → "
                                                + to.name()
                                                + " "
                                                + packet
                                                + " passes "
                                                + passes
                                                + ", certain "
                                                + certain
                                                + ", possible "
                                                + possible)
                                .isTrue();
                    }
                }
            }
        }
    }

    /** A part of manifests without which some answer has to be another one. */
    private record Feature(String name, Set<String> keys, Predicate<Map<String, Object>> things) {
        static Feature key(String key) {
            return new Feature(key, Set.of(key), _ -> false);
        }

        static Feature thing(String name, String key, Object value) {
            return new Feature(name, Set.of(), map -> value.equals(map.get(key)));
        }

        static Feature with(String key) {
            return new Feature(key, Set.of(), map -> map.containsKey(key));
        }
    }

    @TestFactory
    List<DynamicTest> every_feature_of_the_generator_changes_an_answer() {
        var features = new ArrayList<Feature>();
        for (var key :
                List.of(
                        "matchExpressions",
                        "matchLabels",
                        "endPort",
                        "except",
                        "policyTypes",
                        "hostNetwork",
                        "protocols",
                        "ports",
                        "status",
                        "namespaceSelector")) {
            features.add(Feature.key(key));
        }
        for (var key : List.of("ipBlock", "networks", "podSelector", "namespaces")) {
            features.add(Feature.with(key));
        }
        for (var kind :
                List.of(
                        "NetworkPolicy",
                        "ClusterNetworkPolicy",
                        "AdminNetworkPolicy",
                        "BaselineAdminNetworkPolicy",
                        "Namespace")) {
            features.add(Feature.thing(kind, "kind", kind));
        }
        for (var action : List.of("Pass", "Deny", "Accept", "Allow")) {
            features.add(Feature.thing(action, "action", action));
        }
        for (var operator : List.of("In", "NotIn", "Exists", "DoesNotExist")) {
            features.add(Feature.thing(operator, "operator", operator));
        }
        features.add(Feature.thing("named port", "port", "web"));
        features.add(Feature.thing("named port of UDP", "port", "dns"));
        features.add(Feature.with("destinationNamedPort"));
        features.add(Feature.with("namedPort"));
        features.add(Feature.with("portRange"));
        return features.stream()
                .map(
                        one ->
                                DynamicTest.dynamicTest(
                                        one.name(),
                                        () ->
                                                assertThat(seeds().anyMatch(s -> matters(one, s)))
                                                        .isTrue()))
                .toList();
    }

    private static boolean matters(Feature feature, long seed) {
        for (boolean complete : List.of(true, false)) {
            var objects = RandomManifests.of(seed, complete).objects();
            @SuppressWarnings("unchecked")
            var without = (List<Map<String, Object>>) without(objects, feature);
            if (!without.equals(objects) && differ(objects, without)) {
                return true;
            }
        }
        return false;
    }

    private static boolean differ(
            List<Map<String, Object>> objects, List<Map<String, Object>> others) {
        var read = ManifestReader.read(sources(others));
        if (!read.problems().isEmpty()) {
            return false;
        }
        var one = read(objects).with(known());
        var other = read.orThrow().with(known());
        if (one.workloads().size() != other.workloads().size()) {
            return false;
        }
        var before = Reachability.of(one).pods();
        var after = Reachability.of(other).pods();
        return !answers(before).equals(answers(after));
    }

    private static List<Object> answers(PodMatrix matrix) {
        var all = new ArrayList<Object>();
        for (int i = 0; i < matrix.size(); i++) {
            for (int j = 0; j < matrix.size(); j++) {
                all.add(matrix.between(i, j));
            }
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    private static Object without(Object tree, Feature feature) {
        return switch (tree) {
            case Map<?, ?> map -> {
                var rest = new LinkedHashMap<String, Object>();
                ((Map<String, Object>) map)
                        .forEach(
                                (key, value) -> {
                                    if (!feature.keys().contains(key)) {
                                        rest.put(key, without(value, feature));
                                    }
                                });
                yield rest;
            }
            case List<?> list -> {
                var rest = new ArrayList<Object>();
                for (var one : list) {
                    if (!(one instanceof Map<?, ?> map
                            && feature.things().test((Map<String, Object>) map))) {
                        rest.add(without(one, feature));
                    }
                }
                yield rest;
            }
            default -> tree;
        };
    }

    static Cluster read(List<Map<String, Object>> objects) {
        return ManifestReader.read(sources(objects)).orThrow();
    }

    private static List<Source> sources(List<Map<String, Object>> objects) {
        var sources = new ArrayList<Source>();
        for (var object : objects) {
            sources.add(new Source(sources.size() + ".json", JSON.writeValueAsString(object)));
        }
        return sources;
    }

    static Facts known() {
        return new Facts(Fact.known(true), Fact.unknown("pods"));
    }

    private static boolean passes(
            NaivePolicies naive, NaivePolicies.Pod from, NaivePolicies.Pod to, Service packet) {
        var protocol = packet.protocol().toString().toUpperCase(java.util.Locale.ROOT);
        return naive.passes(from, to, protocol, packet.detail());
    }

    private static int number(Cluster cluster, NaivePolicies.Pod pod) {
        for (int i = 0; i < cluster.workloads().size(); i++) {
            var name = cluster.workloads().get(i).name();
            if (name.name().equals(pod.name()) && name.namespace().equals(pod.namespace())) {
                return i;
            }
        }
        throw new IllegalStateException(pod.name());
    }
}
