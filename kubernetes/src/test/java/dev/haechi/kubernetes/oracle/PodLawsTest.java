package dev.haechi.kubernetes.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.reach.PodMatrix;
import dev.haechi.kubernetes.reach.Reachability;
import dev.haechi.kubernetes.reach.Reached;
import dev.haechi.text.testing.Seeds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is true of every cluster. */
class PodLawsTest {

    static LongStream seeds() {
        return Seeds.fewOrFull(100, 5_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_rule_more_in_a_network_policy_closes_nothing(long seed) {
        var objects = RandomManifests.of(seed, true).objects();
        var more = with(objects, "ingress", rules -> rules.add(RandomManifests.map()));

        var before = matrix(objects);
        var after = matrix(more);

        for (int i = 0; i < before.size(); i++) {
            for (int j = 0; j < before.size(); j++) {
                assertThat(
                                after.between(i, j)
                                        .certain()
                                        .containsAll(before.between(i, j).certain()))
                        .isTrue();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_order_of_files_and_of_rules_of_network_policies_changes_nothing(long seed) {
        var objects = RandomManifests.of(seed, false).objects();
        var turned = with(objects, "ingress", Collections::reverse);
        turned = with(turned, "egress", Collections::reverse);
        Collections.reverse(turned);

        assertThat(answers(turned)).isEqualTo(answers(objects));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void other_names_for_policies_change_nothing(long seed) {
        var objects = RandomManifests.of(seed, true).objects();
        var renamed = new ArrayList<Map<String, Object>>();
        for (var object : objects) {
            var copy = new LinkedHashMap<>(object);
            if (String.valueOf(object.get("kind")).endsWith("Policy")) {
                @SuppressWarnings("unchecked")
                var metadata =
                        new LinkedHashMap<>(
                                (Map<String, Object>) object.getOrDefault("metadata", Map.of()));
                metadata.put("name", "z" + (objects.size() - renamed.size()));
                copy.put("metadata", metadata);
            }
            renamed.add(copy);
        }

        assertThat(answers(renamed)).isEqualTo(answers(objects));
    }

    /** NetworkPolicies with other lists of rules; a policy without that list stays as it is. */
    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> with(
            List<Map<String, Object>> objects,
            String direction,
            java.util.function.Consumer<List<Object>> change) {
        var all = new ArrayList<Map<String, Object>>();
        for (var object : objects) {
            var copy = new LinkedHashMap<>(object);
            var spec = (Map<String, Object>) object.getOrDefault("spec", Map.of());
            if ("NetworkPolicy".equals(object.get("kind")) && spec.containsKey(direction)) {
                var rules = new ArrayList<>((List<Object>) spec.getOrDefault(direction, List.of()));
                change.accept(rules);
                var changed = new LinkedHashMap<>(spec);
                changed.put(direction, rules);
                copy.put("spec", changed);
            }
            all.add(copy);
        }
        return all;
    }

    private static PodMatrix matrix(List<Map<String, Object>> objects) {
        return Reachability.of(cluster(objects)).pods();
    }

    private static Cluster cluster(List<Map<String, Object>> objects) {
        return PodOracleTest.read(objects).with(PodOracleTest.known());
    }

    private static List<Reached> answers(List<Map<String, Object>> objects) {
        var matrix = matrix(objects);
        var all = new ArrayList<Reached>();
        for (int i = 0; i < matrix.size(); i++) {
            for (int j = 0; j < matrix.size(); j++) {
                all.add(matrix.between(i, j));
            }
        }
        return all;
    }
}
