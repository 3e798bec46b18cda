package dev.haechi.app.nodes;

import static dev.haechi.app.nodes.Ground.barriers;
import static dev.haechi.app.nodes.Ground.missing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.kubernetes.reach.Verdict;
import dev.haechi.model.fact.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packets that no overlay carries: routed ones, those of nodes themselves, and the cluster's. */
class OtherWaysTest {
    private static final String SOURCE =
            "whether nodes may send with the addresses of their pods (allowed address pairs, port"
                    + " security)";
    private static final Ground ROUTED = Ground.USUAL.carried(Fact.known("none"));

    private static String routes(String more) {
        return Ground.USUAL.landscape().replace("\"routes\": [", "\"routes\": [" + more);
    }

    @Test
    void without_overlay_a_table_without_route_to_the_pods_stops_them() {
        var answer = ROUTED.explain();

        assertThat(answer.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(barriers(answer))
                .containsExactly(
                        "10.244.0.0/16 there: no route of table t (net.json:6:25) leads to the"
                                + " pods",
                        "10.244.0.0/16 back: no route of table t (net.json:6:25) leads to the"
                                + " pods");
        assertThat(answer.changes()).isEmpty();
        assertThat(answer.admitted()).isFalse();
    }

    @Test
    void with_a_route_it_is_asked_whether_nodes_may_send_with_the_addresses_of_pods() {
        var via =
                routes(
                        """
                        {"id": "p", "destination": "10.244.0.0/16",
                         "target": {"kind": "via", "instance": "n2"}},
                        """);

        var answer = ROUTED.landscaped(via).explain();

        assertThat(answer.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(missing(answer)).containsExactly(SOURCE);
    }

    @Test
    void a_route_that_drops_is_no_route_to_pods() {
        var nowhere =
                routes(
                        """
                        {"id": "p", "destination": "10.244.0.0/16",
                         "target": {"kind": "blackhole"}},
                        """);

        assertThat(ROUTED.landscaped(nowhere).explain().verdict()).isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void nodes_of_one_subnet_may_do_without_the_routing_table() {
        var neighbours =
                Ground.USUAL
                        .landscape()
                        .replace("10.20.11.11", "10.20.10.12")
                        .replace(
                                "\"id\": \"n2\", \"subnet\": \"b\"",
                                "\"id\": \"n2\", \"subnet\": \"a\"");

        var answer = ROUTED.landscaped(neighbours).explain();

        assertThat(answer.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(missing(answer))
                .containsExactly(
                        SOURCE,
                        "whether nodes of one subnet hand packets of pods straight to one another"
                                + " (host-gw)");
    }

    @Test
    void routed_pods_of_unknown_addresses_are_a_missing_fact() {
        var answer = ROUTED.addressed("", "10.96.0.0/12").explain();

        assertThat(answer.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(missing(answer))
                .containsExactly("from which blocks pods get their addresses (--pod-cidr)");
    }

    /** Between two in the network of their nodes the port itself counts, and no overlay. */
    @ParameterizedTest
    @CsvSource({"tcp/6379, REACHES", "udp/8472, BLOCKED"})
    void packets_of_pods_on_the_network_of_their_nodes_are_the_nodes_own(
            String admitted, Verdict verdict) {
        var host = Ground.manifests("hostNetwork: true", "hostNetwork: true");
        var net =
                Ground.landscape(
                        "10.20.10.11", "10.20.11.11", Ground.ingress(admitted), "one", "one");

        assertThat(Ground.USUAL.landscaped(net).described(host).explain().verdict())
                .isEqualTo(verdict);
    }

    @Test
    void from_a_node_to_a_pod_the_overlay_carries_it() {
        var host = Ground.manifests("hostNetwork: true", "");

        assertThat(Ground.USUAL.described(host).explain().verdict()).isEqualTo(Verdict.REACHES);
    }

    @ParameterizedTest
    @CsvSource({"'tcp/6379,udp/8472', REACHES", "udp/8472, UNKNOWN", "tcp/22, BLOCKED"})
    void from_a_pod_to_a_node_it_depends_on_whose_address_it_leaves_with(
            String admitted, Verdict verdict) {
        var host = Ground.manifests("", "hostNetwork: true");
        var net =
                Ground.landscape(
                        "10.20.10.11", "10.20.11.11", Ground.ingress(admitted), "one", "one");

        assertThat(Ground.USUAL.landscaped(net).described(host).explain().verdict())
                .isEqualTo(verdict);
    }

    @Test
    void the_ways_that_a_cluster_itself_needs_are_told_one_by_one() {
        var answer =
                Ground.USUAL
                        .landscaped(
                                Ground.landscape(
                                        "10.20.10.11",
                                        "10.20.11.11",
                                        Ground.ingress("tcp/10250"),
                                        "one",
                                        "one"))
                        .named("n2")
                        .between(List.of("n1"));

        assertThat(answer.own())
                .flatExtracting(OwnWay::pairs)
                .extracting(one -> one.from() + " " + one.to() + " " + one.passes())
                .containsExactly("[n1] [n2] YES", "[n2] [n1] NO");
        assertThat(answer.pairs()).isEmpty();
        assertThat(Ground.USUAL.between(List.of()).own()).isEmpty();
    }

    @Test
    void pods_stand_on_a_control_node_only_when_it_is_named_as_a_node_too() {
        var apart = Ground.USUAL.named("n2").between(List.of("n1"));
        var both = Ground.USUAL.between(List.of("n1"));

        assertThat(apart.pairs()).isEmpty();
        assertThat(both.pairs())
                .extracting(one -> one.from() + " " + one.to())
                .containsExactly("[n1, n2] [n1, n2]");
    }

    @Test
    void whoever_is_outside_is_a_missing_fact() {
        var answer = Ground.USUAL.explain("203.0.113.9");

        assertThat(answer.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(missing(answer)).containsExactly("the way between 203.0.113.9 and the nodes");
    }
}
