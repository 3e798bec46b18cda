package dev.haechi.kubernetes.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.cluster.Unread;
import dev.haechi.kubernetes.cluster.Workload;
import dev.haechi.kubernetes.cluster.WorkloadKind;
import dev.haechi.model.filter.Direction;
import dev.haechi.text.Language;
import dev.haechi.text.ProblemText;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ManifestReaderTest {

    @ParameterizedTest
    @EnumSource
    void pods_of_every_kind_that_makes_them_are_read(WorkloadKind kind) {
        var group =
                switch (kind) {
                    case POD, REPLICATION_CONTROLLER -> "v1";
                    case DEPLOYMENT, REPLICA_SET, STATEFUL_SET, DAEMON_SET -> "apps/v1";
                    case JOB, CRON_JOB -> "batch/v1";
                };
        var pod =
                "{metadata: {labels: {app: web}}, spec: {hostNetwork: true, nodeName: n1, containers: "
                        + "[{name: c, ports: [{name: http, containerPort: 8080}]}]}}";
        var parts = kind.template();
        var body = new StringBuilder();
        parts.forEach(part -> body.append(part).append(": {"));
        body.append(pod, 1, pod.length() - 1).append("}".repeat(parts.size()));
        var name = "metadata: {name: web" + (parts.isEmpty() ? ", labels: {app: web}" : "") + "}";
        var text = body.toString();
        if (parts.isEmpty()) {
            text = text.replace("metadata: {labels: {app: web}}, ", "");
        }
        var word =
                kind.name().equals("POD")
                        ? "Pod"
                        : java.util.Arrays.stream(kind.name().split("_", -1))
                                .map(
                                        one ->
                                                one.charAt(0)
                                                        + one.substring(1)
                                                                .toLowerCase(java.util.Locale.ROOT))
                                .reduce("", String::concat);

        var cluster =
                read("{apiVersion: " + group + ", kind: " + word + ", " + name + ", " + text + "}")
                        .orThrow();

        assertThat(cluster.workloads())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.id()).isEqualTo("default/" + kind + "/web");
                            assertThat(one.hostNetwork()).isTrue();
                            assertThat(one.node()).contains("n1");
                            assertThat(one.labels().known()).containsEntry("app", "web");
                            assertThat(one.ports()).hasSize(1);
                        });
    }

    @Test
    void documents_and_lists_are_read_in_any_order_and_what_is_not_read_is_named() {
        var cluster =
                read("""
                                apiVersion: v1
                                kind: List
                                items:
                                - {apiVersion: v1, kind: Pod, metadata: {name: b, namespace: shop}}
                                - {apiVersion: v1, kind: ConfigMap, metadata: {name: c}}
                                ---
                                {apiVersion: v1, kind: Namespace, metadata: {name: shop}}
                                ---
                                {apiVersion: v1, kind: Pod, metadata: {name: a, namespace: zoo}}
                                ---
                                {apiVersion: cilium.io/v2, kind: CiliumNetworkPolicy, metadata: {name: x}}
                                """)
                        .orThrow();

        assertThat(cluster.workloads())
                .extracting(Workload::id)
                .containsExactly("shop/pod/b", "zoo/pod/a");
        assertThat(cluster.namespaces())
                .extracting(one -> one.declared())
                .containsExactly(true, false);
        assertThat(cluster.unread())
                .containsExactly(
                        new Unread("CiliumNetworkPolicy.cilium.io", 1, true),
                        new Unread("ConfigMap", 1, false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "podSelector: {}|INGRESS",
                "podSelector: {}, egress: [{}]|INGRESS EGRESS",
                "podSelector: {}, egress: []|INGRESS",
                "podSelector: {}, policyTypes: [Egress]|EGRESS",
                "podSelector: {}, policyTypes: [Ingress], egress: [{}]|INGRESS"
            })
    void a_policy_isolates_in_the_directions_that_the_api_says(String spec, String directions) {
        var expected =
                java.util.Arrays.stream(directions.split(" ", -1)).map(Direction::valueOf).toList();

        var policy = policy(spec).orThrow().policies().getFirst();

        assertThat(policy.directions()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "podSelecter: {}|UNKNOWN_FIELD",
                "podSelector: {matchLabels: {app: 1}}|NO_LABEL",
                "podSelector: {matchLabels: {'a b': c}}|NO_LABEL",
                "podSelector: {matchExpressions: [{key: a, operator: Is}]}|NOT_ONE_OF",
                "podSelector: {matchExpressions: [{key: a, operator: In}]}|OPERATOR_VALUES",
                "podSelector: {matchExpressions: [{key: a, operator: Exists, values: [b]}]}|OPERATOR_VALUES",
                "policyTypes: [Both]|NOT_ONE_OF",
                "ingress: [{from: [{}]}]|ONE_FIELD",
                "ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8}, podSelector: {}}]}]|ONE_FIELD",
                "ingress: [{from: [{ipBlock: {cidr: 10.0.0.0}}]}]|NO_BLOCK",
                "ingress: [{from: [{ipBlock: {except: [10.0.0.0/8]}}]}]|MISSING",
                "ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8, except: [11.0.0.0/8]}}]}]|EXCEPT_OUTSIDE",
                "ingress: [{from: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.0.0.0/8]}}]}]|EXCEPT_OUTSIDE",
                "ingress: [{ports: [{port: 0}]}]|NO_PORT",
                "ingress: [{ports: [{port: Web_1}]}]|NO_PORT",
                "ingress: [{ports: [{port: 80, endPort: 79}]}]|END_PORT",
                "ingress: [{ports: [{port: web, endPort: 90}]}]|END_PORT",
                "ingress: [{ports: [{endPort: 90}]}]|END_PORT",
                "ingress: [{ports: [{protocol: ICMP}]}]|NOT_ONE_OF",
                "ingress: [{to: []}]|UNKNOWN_FIELD",
                "ingress: {from: []}|WRONG_TYPE"
            })
    void a_policy_that_the_api_server_would_refuse_is_refused(String spec, ManifestCode code) {
        assertThat(policy(spec).problems())
                .extracting(one -> (Object) one.code())
                .containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "priority: 1, subject: {namespaces: {}}|MISSING",
                "tier: Middle, priority: 1, subject: {namespaces: {}}|NOT_ONE_OF",
                "tier: Admin, priority: 1001, subject: {namespaces: {}}|PRIORITY",
                "tier: Admin, priority: 1, subject: {}|ONE_FIELD",
                "tier: Admin, priority: 1, subject: {namespaces: {}}, ingress: [{action: Allow, from: [{namespaces: {}}]}]|NOT_ONE_OF",
                "tier: Admin, priority: 1, subject: {namespaces: {}}, ingress: [{action: Deny, from: []}]|LENGTH",
                "tier: Admin, priority: 1, subject: {namespaces: {}}, ingress: [{action: Deny}]|MISSING",
                "tier: Admin, priority: 1, subject: {namespaces: {}}, ingress: [{action: Deny, from: [{networks: [10.0.0.0/8]}]}]|ONE_FIELD",
                "tier: Admin, priority: 1, subject: {namespaces: {}}, egress: [{action: Deny, to: [{networks: [10.0.0.0/8]}], protocols: [{destinationNamedPort: web}]}]|NAMED_PORT_PEER",
                "tier: Admin, priority: 1, subject: {namespaces: {}}, egress: [{action: Deny, to: [{domainNames: [a.example]}]}]|DOMAIN_NAME_VERB",
                "tier: Admin, priority: 1, subject: {namespaces: {}}, egress: [{action: Deny, to: [{namespaces: {}}], protocols: [{tcp: {destinationPort: {range: {start: 9, end: 9}}}}]}]|END_PORT"
            })
    void a_cluster_policy_that_its_schema_would_refuse_is_refused(String spec, ManifestCode code) {
        var read =
                read(
                        "{apiVersion: policy.networking.k8s.io/v1alpha2, kind:"
                                + " ClusterNetworkPolicy, metadata: {name: p}, spec: {"
                                + spec
                                + "}}");

        assertThat(read.problems()).extracting(one -> (Object) one.code()).containsExactly(code);
    }

    @Test
    void a_problem_shows_its_line_and_what_the_api_knows() {
        var source =
                new Source(
                        "p.yaml",
                        """
                        apiVersion: networking.k8s.io/v1
                        kind: NetworkPolicy
                        metadata: {name: redis}
                        spec:
                          podSelecter: {}
                        """);

        var problems = ManifestReader.read(List.of(source)).problems();

        assertThat(new ProblemText(Language.ENGLISH, List.of(source)).all(problems))
                .isEqualTo(
                        """
                        KUB-104 p.yaml:5:3  there is no field 'podSelecter' here
                            5 |   podSelecter: {}
                              |   ^^^^^^^^^^^
                           fix: the API server knows: podSelector, policyTypes, ingress, egress
                        """);
    }

    @Test
    void the_same_object_twice_and_what_is_no_object_are_problems() {
        var pod = "{apiVersion: v1, kind: Pod, metadata: {name: a}}";

        assertThat(read(pod + "\n---\n" + pod + "\n---\n[1]\n").problems())
                .extracting(one -> (Object) one.code())
                .containsExactly(ManifestCode.DUPLICATE, ManifestCode.NO_OBJECT);
    }

    @Test
    void a_name_of_which_the_api_server_makes_the_rest_will_do() {
        var job = "{apiVersion: batch/v1, kind: Job, metadata: {generateName: report-}, spec: {}}";

        assertThat(read(job).orThrow().workloads())
                .extracting(Workload::id)
                .containsExactly("default/job/report");
        assertThat(read(job.replace("generateName: report-", "labels: {}")).problems())
                .extracting(one -> (Object) one.code())
                .containsExactly(ManifestCode.MISSING);
    }

    @Test
    void aliases_are_refused() {
        assertThat(read("a: &a [x]\nb: [*a, *a]\n").problems()).isNotEmpty();
    }

    private static Result<Cluster> policy(String spec) {
        return read(
                "{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: p}, spec: {"
                        + spec
                        + "}}");
    }

    private static Result<Cluster> read(String text) {
        return ManifestReader.read(List.of(new Source("m.yaml", text)));
    }
}
