package dev.haechi.app.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.app.design.Designs;
import dev.haechi.kubernetes.reach.Verdict;
import dev.haechi.model.fact.Fact;
import dev.haechi.text.Language;
import dev.haechi.text.Problem;
import dev.haechi.text.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a landscape that knows its cluster says before anything is deployed. */
class NodesCheckTest {
    private static final String ALL = "tcp/6443,tcp/10250,udp/8472";
    private static final String OVERLAY = "\"overlay\": \"FLANNEL_VXLAN\", \"kubeProxy\": true,";
    private static final String PODS = "\"pods\": [\"10.244.0.0/16\"],";

    @Test
    void nodes_that_admit_what_the_cluster_needs_are_fine() {
        assertThat(findings(landscape(ALL, OVERLAY, PODS))).isEmpty();
    }

    /** The yardstick: nobody saw why, and the cluster moved to the public subnet. */
    @Test
    void a_group_without_the_overlay_is_found_with_the_rule_that_it_lacks() {
        var found = findings(landscape("tcp/6443,tcp/10250", OVERLAY, PODS));

        assertThat(told(found))
                .containsExactly(
                        "APP-245 cluster 'c': packets of pods do not pass from n1, n2 to n1, n2 on"
                                + " another node, by flannel-vxlan (udp/8472): security group one"
                                + " (net.json:10:10) has no rule that lets it in | let them pass:"
                                + " security group one: let udp/8472 in from security group one");
        assertThat(found.getFirst().origin().orElseThrow().toString()).startsWith("net.json:");
    }

    @Test
    void a_worker_that_cannot_ask_the_api_server_is_found() {
        assertThat(told(findings(landscape("tcp/10250,udp/8472", OVERLAY, PODS))))
                .singleElement()
                .asString()
                .startsWith("APP-246 cluster 'c': n2 cannot ask n1 for what the cluster needs")
                .endsWith("security group one: let tcp/6443 in from security group one");
    }

    @Test
    void an_overlay_that_is_not_known_is_not_taken_for_one_that_passes() {
        assertThat(told(findings(landscape(ALL, "", PODS))))
                .singleElement()
                .asString()
                .startsWith("APP-247 cluster 'c': it is not known whether packets pass from n1, n2")
                .contains("how packets of pods are carried between nodes");
    }

    @Test
    void addresses_of_pods_that_a_subnet_has_are_found() {
        assertThat(told(findings(landscape(ALL, OVERLAY, "\"pods\": [\"10.20.8.0/21\"],"))))
                .anyMatch(one -> one.startsWith("APP-234"));
    }

    @Test
    void a_landscape_without_clusters_is_not_asked() {
        assertThat(findings(Ground.USUAL.landscape())).isEmpty();
    }

    @Test
    void what_the_landscape_knows_need_not_be_said() {
        var known = Ground.USUAL.landscaped(landscape(ALL, OVERLAY, PODS));
        var nothing =
                known.named()
                        .carried(Fact.unknown("overlay"))
                        .proxied(Fact.unknown("kube-proxy"))
                        .addressed("", "");

        assertThat(nothing.explain().verdict()).isEqualTo(Verdict.REACHES);
        assertThat(nothing.explain().missing()).isEmpty();
    }

    @Test
    void what_a_person_says_counts_before_it() {
        var known = Ground.USUAL.landscaped(landscape(ALL, OVERLAY, PODS));

        var other = known.carried(Fact.known("calico-vxlan"));

        assertThat(other.explain().verdict()).isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void nodes_that_nobody_knows_are_asked_for() {
        assertThat(Ground.USUAL.named().ask("cache").problems())
                .extracting(Problem::code)
                .containsExactly(NodesCode.NO_NODES);
    }

    private static String landscape(String services, String overlay, String pods) {
        var text =
                Ground.landscape(
                        "10.20.10.11", "10.20.11.11", Ground.ingress(services), "one", "one");
        return text.stripTrailing().replaceFirst("]}$", "],")
                + """

                 "clusters": [{"id": "c", %s %s "services": ["10.96.0.0/12"],
                  "control": ["n1"], "workers": ["n1", "n2"]}]}
                """
                        .formatted(overlay, pods);
    }

    private static List<Problem> findings(String landscape) {
        return NodesCheck.findings(Designs.read(new Source("net.json", landscape)).orThrow());
    }

    private static List<String> told(List<Problem> findings) {
        return findings.stream()
                .map(
                        one ->
                                one.code().key()
                                        + " "
                                        + Language.ENGLISH.say(one)
                                        + " | "
                                        + Language.ENGLISH.fix(one))
                .toList();
    }
}
