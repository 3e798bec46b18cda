package dev.haechi.kubernetes.reach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.cluster.Facts;
import dev.haechi.kubernetes.manifest.ManifestReader;
import dev.haechi.kubernetes.selector.Truth;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.service.Service;
import dev.haechi.text.Source;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A cluster of 1,000 namespaces, 2,000 workloads of five replicas and 3,000 policies. */
class LargeClusterTest {

    @Test
    void all_pairs_of_a_large_cluster_are_what_a_single_question_says() {
        var cluster =
                ManifestReader.read(List.of(new Source("large.yaml", manifests(1))))
                        .orThrow()
                        .with(new Facts(Fact.known(true), Fact.unknown("pods")));
        var reachability = Reachability.of(cluster);

        var matrix = reachability.pods();
        var groups = reachability.groups(matrix);

        assertThat(groups.groups()).hasSizeBetween(2, 2_000);
        var random = new SplittableRandom(7);
        for (int i = 0; i < 2_000; i++) {
            int from = random.nextInt(matrix.size());
            int to = random.nextBoolean() ? from / 2 * 2 : random.nextInt(matrix.size());
            var packet = Service.tcp(random.nextBoolean() ? 80 : 8_000 + random.nextInt(20));
            var truth = truth(matrix.between(from, to), packet);
            var trace = reachability.trace(pods(cluster, from), pods(cluster, to), packet);
            assertThat(trace.flows().getFirst().arrives()).isEqualTo(truth);
        }
    }

    private static Truth truth(Reached reached, Service packet) {
        return reached.certain().contains(packet)
                ? Truth.YES
                : reached.possible().contains(packet) ? Truth.UNKNOWN : Truth.NO;
    }

    private static Party pods(Cluster cluster, int number) {
        return new Party.Pods(number, cluster.workloads().get(number).id());
    }

    /** Two workloads and three policies in each namespace; a team has fifty namespaces. */
    static String manifests(long seed) {
        var random = new SplittableRandom(seed);
        var text = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            var team = "t" + random.nextInt(20);
            text.append("---\n{apiVersion: v1, kind: Namespace, metadata: {name: n")
                    .append(i)
                    .append(", labels: {team: ")
                    .append(team)
                    .append("}}}\n");
            for (var app : List.of("web", "db")) {
                workload(text, i, app);
            }
            policy(text, i, "deny", "podSelector: {}, policyTypes: [Ingress, Egress]");
            policy(text, i, "web", web(random, team));
            policy(text, i, "db", db(random));
        }
        return text.toString();
    }

    private static void workload(StringBuilder text, int namespace, String app) {
        text.append("---\n{apiVersion: apps/v1, kind: Deployment, metadata: {name: ")
                .append(app)
                .append(", namespace: n")
                .append(namespace)
                .append("}, spec: {replicas: 5, template: {metadata: {labels: {app: ")
                .append(app)
                .append("}}, spec: {containers: [{name: c, ports: [{name: http,")
                .append(" containerPort: 80}]}]}}}}\n");
    }

    private static void policy(StringBuilder text, int namespace, String name, String spec) {
        text.append(
                        "---\n{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata: {name: ")
                .append(name)
                .append(", namespace: n")
                .append(namespace)
                .append("}, spec: {")
                .append(spec)
                .append("}}\n");
    }

    private static String web(SplittableRandom random, String team) {
        int port = 8_000 + random.nextInt(20);
        return "podSelector: {matchLabels: {app: web}}, ingress: [{from: [{namespaceSelector: "
                + "{matchLabels: {team: "
                + team
                + "}}}], ports: [{port: http}, {port: "
                + port
                + "}]}, {from: [{ipBlock: {cidr: 0.0.0.0/0, except: [10.0.0.0/8]}}]}], egress: [{}]";
    }

    private static String db(SplittableRandom random) {
        return "podSelector: {matchExpressions: [{key: app, operator: In, values: [db]}]}, ingress: "
                + "[{from: [{podSelector: {matchLabels: {app: web}}, namespaceSelector: {matchLabels: "
                + "{kubernetes.io/metadata.name: n"
                + random.nextInt(1_000)
                + "}}}, {podSelector: {}}], ports: [{port: 8000, endPort: "
                + (8_000 + random.nextInt(20))
                + "}]}]";
    }
}
