package dev.haechi.kubernetes.reach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.kubernetes.cluster.Facts;
import dev.haechi.kubernetes.manifest.ManifestReader;
import dev.haechi.model.fact.Fact;
import dev.haechi.text.Language;
import dev.haechi.text.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What policies say in vain because of one another, or of their own types and ports. */
class PolicyLintTest {
    private static final String PODS =
            """
            {apiVersion: v1, kind: Pod, metadata: {name: web, labels: {app: web}}, spec:
             {containers: [{name: web, ports: [{name: http, containerPort: 80}]}]}}
            ---
            {apiVersion: v1, kind: Pod, metadata: {name: db, labels: {app: db}}, spec:
             {containers: [{name: db, ports: [{name: sql, containerPort: 5432}]}]}}
            """;

    private static String policy(String name, String spec) {
        return """
        ---
        {apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: %s}, spec: {%s}}
        """
                .formatted(name, spec);
    }

    private static List<String> found(String policies) {
        var facts = new Facts(Fact.known(true), Facts.NONE.podAddresses());
        var cluster = ManifestReader.read(List.of(new Source("k.yaml", PODS + policies)));
        return Reachability.of(cluster.orThrow().with(facts)).lint().stream()
                .map(one -> one.code().key() + " " + Language.ENGLISH.say(one))
                .toList();
    }

    @Test
    void a_policy_whose_pods_get_everything_by_others_says_nothing() {
        var open = policy("open", "podSelector: {}, ingress: [{}]");
        var web = "podSelector: {matchLabels: {app: web}}, ingress: [{ports: [{port: http}]}]";

        assertThat(found(open + policy("web", web)))
                .containsExactly(
                        "KUB-311 NetworkPolicy default/web says nothing in the direction ingress:"
                                + " NetworkPolicy default/open lets everything pass for all of its"
                                + " pods");
    }

    /** The narrow one still counts for the pods that the wide one is not about. */
    @Test
    void a_policy_that_counts_for_one_of_its_pods_is_not_in_vain() {
        var open = policy("open", "podSelector: {matchLabels: {app: web}}, ingress: [{}]");
        var narrow = policy("rest", "podSelector: {}, ingress: [{ports: [{port: 80}]}]");

        assertThat(found(open + narrow)).isEmpty();
    }

    @Test
    void several_wide_ones_together_leave_nothing_of_a_narrow_one() {
        var policies =
                policy("a", "podSelector: {matchLabels: {app: web}}, ingress: [{}]")
                        + policy("b", "podSelector: {matchLabels: {app: db}}, ingress: [{}]")
                        + policy("c", "podSelector: {}, policyTypes: [Ingress]");

        assertThat(found(policies))
                .containsExactly(
                        "KUB-311 NetworkPolicy default/c says nothing in the direction ingress:"
                                + " NetworkPolicy default/a, NetworkPolicy default/b lets everything"
                                + " pass for all of its pods");
    }

    @Test
    void of_two_alike_that_let_everything_pass_the_later_is_in_vain() {
        var policies =
                policy("a", "podSelector: {}, ingress: [{}]")
                        + policy("b", "podSelector: {}, ingress: [{}]");

        assertThat(found(policies))
                .singleElement()
                .asString()
                .startsWith("KUB-311 NetworkPolicy default/b says nothing");
    }

    @Test
    void a_rule_beside_one_that_lets_everything_pass_says_nothing() {
        var both = "podSelector: {}, ingress: [{ports: [{port: 80}]}, {}]";

        assertThat(found(policy("both", both)))
                .containsExactly(
                        "KUB-312 NetworkPolicy default/both ingress[0] says nothing beside"
                                + " ingress[1], which lets everything pass");
    }

    @Test
    void rules_of_a_direction_that_is_no_type_are_never_asked() {
        assertThat(found(policy("in", "podSelector: {}, policyTypes: [Ingress], egress: [{}]")))
                .containsExactly(
                        "KUB-310 NetworkPolicy default/in has egress[0], and policyTypes without"
                                + " that direction: it is never asked");
    }

    /** The name is one of another pod, which the rule is not about. */
    @Test
    void a_port_that_none_of_its_own_pods_has_by_name_is_told() {
        var web = "podSelector: {matchLabels: {app: web}}, ingress: [{ports: [{port: %s}]}]";

        assertThat(found(policy("web", web.formatted("sql"))))
                .containsExactly(
                        "KUB-304 NetworkPolicy default/web ingress[0] means the port 'sql', which no"
                                + " container of the receiving pods declares");
        assertThat(found(policy("web", web.formatted("http")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "egress: [{ports: [{port: 5432}]}] | 1",
                "egress: [{ports: [{port: 53}]}] | 1",
                "egress: [{ports: [{port: sql}]}] | 1",
                "egress: [{ports: [{port: 5432}, {port: 53, protocol: UDP}]}] | 0",
                "egress: [{to: [{podSelector: {}}]}] | 0",
                "policyTypes: [Egress] | 0"
            })
    void pods_that_may_write_to_somebody_but_to_no_name_server_are_told(String rules, int count) {
        var policy = policy("out", "podSelector: {matchLabels: {app: web}}, " + rules);

        assertThat(found(policy)).hasSize(count).allMatch(one -> one.startsWith("KUB-313 "));
    }
}
