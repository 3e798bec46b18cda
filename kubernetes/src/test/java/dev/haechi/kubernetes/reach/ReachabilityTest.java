package dev.haechi.kubernetes.reach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.cluster.Facts;
import dev.haechi.kubernetes.manifest.ManifestReader;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.service.Service;
import dev.haechi.text.Language;
import dev.haechi.text.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachabilityTest {
    private static final String CLUSTER =
            """
            {apiVersion: v1, kind: Namespace, metadata: {name: argocd}}
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: controller, namespace: argocd}
            spec: {template: {metadata: {labels: {app: controller}}, spec: {containers: []}}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: redis, namespace: argocd}
            spec:
              template:
                metadata: {labels: {app: redis}}
                spec: {containers: [{name: redis, ports: [{name: redis, containerPort: 6379}]}]}
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: redis, namespace: argocd}
            spec: {selector: {app: redis}, ports: [{port: 6379, targetPort: redis}]}
            """;

    private static final String CLOSED =
            """
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: redis, namespace: argocd}
            spec:
              podSelector: {matchLabels: {app: redis}}
              ingress: [{from: [{podSelector: {matchLabels: {app: server}}}], ports: [{port: redis}]}]
            """;

    @Test
    void a_service_leads_to_its_pods_where_no_policy_is_in_the_way() {
        var answer = explain(CLUSTER, true);

        assertThat(answer.trace().verdict()).isEqualTo(Verdict.REACHES);
        assertThat(answer.trace().flows())
                .singleElement()
                .extracting(PodFlow::service)
                .isEqualTo(Service.tcp(6379));
    }

    @Test
    void a_packet_that_a_policy_drops_is_explained_by_it_and_by_the_rule_that_it_lacks() {
        var answer = explain(CLUSTER + CLOSED, true);

        assertThat(answer.trace().verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(answer.admitted()).isTrue();
        assertThat(answer.remedies())
                .extracting(one -> Language.ENGLISH.say(one.what()))
                .containsExactly(
                        "NetworkPolicy argocd/redis: add a rule of ingress for"
                                + " argocd/statefulset/controller on tcp/6379");
    }

    @Test
    void where_policies_are_not_enforced_everything_passes_and_a_finding_says_so() {
        var cluster = cluster(CLUSTER + CLOSED, Fact.known(false));

        assertThat(explain(cluster).trace().verdict()).isEqualTo(Verdict.REACHES);
        assertThat(Reachability.of(cluster).lint())
                .extracting(one -> (Object) one.code())
                .contains(LintCode.NOT_ENFORCED);
    }

    @Test
    void where_it_is_not_known_whether_policies_are_enforced_the_answer_names_that_fact() {
        var trace = explain(cluster(CLUSTER + CLOSED, Fact.unknown("x"))).trace();

        assertThat(trace.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(trace.missing())
                .extracting(Language.ENGLISH::say)
                .containsExactly("whether the cluster enforces network policies (--enforced)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "selector: {app: redis}|selector: {app: rediss}|NO_ENDPOINT",
                "targetPort: redis|targetPort: cache|NO_TARGET",
                "port: 6379, targetPort|port: 6380, targetPort|NO_PORT"
            })
    void a_service_without_endpoint_says_why(String text, String other, ReachText reason) {
        var changed = CLUSTER.replace(text, other);
        assertThat(changed).isNotEqualTo(CLUSTER);

        var trace = explain(changed, true).trace();

        assertThat(trace.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(trace.reason().orElseThrow().wording()).isEqualTo(reason);
    }

    @Test
    void a_service_whose_pods_are_scaled_to_none_says_so() {
        var stopped = CLUSTER.replace("  template:", "  replicas: 0\n  template:");

        assertThat(explain(stopped, true).trace().reason().orElseThrow().wording())
                .isEqualTo(ReachText.NO_REPLICA);
    }

    @Test
    void a_label_of_a_namespace_that_nobody_describes_is_a_missing_fact() {
        var open =
                CLOSED.replace(
                        "podSelector: {matchLabels: {app: server}}",
                        "namespaceSelector: {matchLabels: {team: x}}");
        var undescribed = CLUSTER.substring(CLUSTER.indexOf("---"));

        assertThat(explain(CLUSTER + open, true).trace().verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(explain(undescribed + open, true).trace().missing())
                .extracting(Language.ENGLISH::say)
                .containsExactly("the labels of the namespace argocd, which no manifest describes");
    }

    @Test
    void a_block_means_pods_by_the_addresses_that_they_get() {
        var block =
                CLOSED.replace(
                        "podSelector: {matchLabels: {app: server}}",
                        "ipBlock: {cidr: 10.244.0.0/16}");
        var cluster = cluster(CLUSTER + block, Fact.known(true));

        assertThat(explain(cluster).trace().missing())
                .extracting(Language.ENGLISH::say)
                .containsExactly("from which blocks pods get their addresses (--pod-cidr)");
        assertThat(explain(cluster.with(podsIn("10.244.0.0/20"))).trace().verdict())
                .isEqualTo(Verdict.REACHES);
        assertThat(explain(cluster.with(podsIn("10.96.0.0/20"))).trace().verdict())
                .isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void pods_on_the_network_of_their_node_make_an_answer_unknown() {
        var host = CLUSTER.replace("spec: {containers: []}", "spec: {hostNetwork: true}");

        assertThat(explain(host + CLOSED, true).trace().verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void an_earlier_rule_of_the_admin_tier_counts_before_network_policies() {
        var pass =
                """
                ---
                apiVersion: policy.networking.k8s.io/v1alpha2
                kind: ClusterNetworkPolicy
                metadata: {name: open}
                spec:
                  tier: Admin
                  priority: 5
                  subject: {namespaces: {}}
                  ingress: [{action: Accept, from: [{namespaces: {}}]}]
                """;

        var judged = explain(CLUSTER + CLOSED + pass, true).trace().flows().getFirst().judged();

        assertThat(judged.getLast().rule().orElseThrow())
                .hasToString("ClusterNetworkPolicy open ingress[0]");
        assertThat(
                        explain(CLUSTER + CLOSED + pass.replace("Accept", "Pass"), true)
                                .trace()
                                .verdict())
                .isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void what_a_network_plugin_alone_knows_makes_every_answer_unknown() {
        var cilium =
                "---\n{apiVersion: cilium.io/v2, kind: CiliumNetworkPolicy, metadata: {name: x}}\n";

        assertThat(explain(CLUSTER + cilium, true).trace().verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void what_is_written_in_vain_is_found() {
        var vain =
                CLOSED.replace("name: redis,", "name: vain,")
                        .replace("{app: redis}", "{app: nobody}")
                        .replace("port: redis", "port: other");
        var route =
                """
                ---
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: {name: ui, namespace: argocd}
                spec: {defaultBackend: {service: {name: ui, port: {number: 80}}}}
                """;

        assertThat(Reachability.of(cluster(CLUSTER + vain + route, Fact.known(true))).lint())
                .extracting(one -> (Object) one.code())
                .containsExactlyInAnyOrder(
                        LintCode.SELECTS_NOTHING,
                        LintCode.MEANS_NOBODY,
                        LintCode.PORT_OF_NOBODY,
                        LintCode.NO_BACKEND);
    }

    @Test
    void from_outside_a_service_is_written_to_by_its_node_port_and_a_pod_perhaps() {
        var open = CLUSTER.replace("spec: {selector", "spec: {type: NodePort, selector");

        assertThat(fromOutside(CLUSTER, "redis").reason().orElseThrow().wording())
                .isEqualTo(ReachText.NOT_OPEN_TO_OUTSIDE);
        assertThat(fromOutside(open, "redis").verdict()).isEqualTo(Verdict.REACHES);
        assertThat(fromOutside(open + CLOSED, "redis").verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(fromOutside(CLUSTER, "deployment/redis").verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(fromOutside(CLUSTER + CLOSED, "deployment/redis").verdict())
                .isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void to_an_address_outside_the_rules_of_egress_count() {
        var closed =
                """
                ---
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: out, namespace: argocd}
                spec:
                  podSelector: {}
                  egress: [{to: [{ipBlock: {cidr: 0.0.0.0/0, except: [198.51.100.0/24]}}]}]
                """;
        var cluster = cluster(CLUSTER + closed, Fact.known(true));
        var names = new PartyNames(cluster);
        var reachability = Reachability.of(cluster);
        var sender = names.sender("controller").orThrow();

        for (var one : List.of("203.0.113.5 REACHES", "198.51.100.5 BLOCKED")) {
            var words = one.split(" ", -1);
            var answer =
                    reachability.explain(
                            sender, names.receiver(words[0]).orThrow(), Service.tcp(443));
            assertThat(answer.trace().verdict()).isEqualTo(Verdict.valueOf(words[1]));
            assertThat(answer.admitted()).isTrue();
        }
    }

    private static Trace fromOutside(String manifests, String to) {
        var cluster = cluster(manifests, Fact.known(true));
        var names = new PartyNames(cluster);
        return Reachability.of(cluster)
                .trace(
                        names.sender("203.0.113.5").orThrow(),
                        names.receiver(to).orThrow(),
                        Service.tcp(6379));
    }

    private static Facts podsIn(String block) {
        return new Facts(Fact.known(true), Fact.known(AddressSet.of(Cidr.parse(block))));
    }

    private static Explanation explain(String manifests, boolean enforced) {
        return explain(cluster(manifests, Fact.known(enforced)));
    }

    private static Explanation explain(Cluster cluster) {
        var names = new PartyNames(cluster);
        return Reachability.of(cluster)
                .explain(
                        names.sender("controller").orThrow(),
                        names.receiver("redis").orThrow(),
                        Service.tcp(6379));
    }

    private static Cluster cluster(String manifests, Fact<Boolean> enforced) {
        return ManifestReader.read(List.of(new Source("m.yaml", manifests)))
                .orThrow()
                .with(new Facts(enforced, Fact.unknown("pods")));
    }
}
