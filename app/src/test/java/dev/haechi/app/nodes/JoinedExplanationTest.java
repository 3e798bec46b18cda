package dev.haechi.app.nodes;

import static dev.haechi.app.nodes.Ground.barriers;
import static dev.haechi.app.nodes.Ground.missing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.kubernetes.reach.Verdict;
import dev.haechi.kubernetes.selector.Truth;
import dev.haechi.model.fact.Fact;
import dev.haechi.network.wording.ExplanationText;
import dev.haechi.text.Language;
import dev.haechi.text.ProblemText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Why pods reach each other or not, with the network of their nodes as part of the answer. */
class JoinedExplanationTest {
    private static final Ground CLOSED = Ground.USUAL.landscaped(nodes("udp/4789", "one", "one"));

    private static String nodes(String service, String first, String second) {
        return Ground.landscape(
                "10.20.10.11", "10.20.11.11", Ground.ingress(service), first, second);
    }

    private static List<String> changes(JoinedExplanation answer) {
        return answer.changes().stream()
                .map(one -> Language.ENGLISH.say(ExplanationText.suggestion(one.suggestion())))
                .toList();
    }

    @Test
    void what_everything_admits_arrives_for_certain() {
        var answer = Ground.USUAL.explain();

        assertThat(answer.verdict()).isEqualTo(Verdict.REACHES);
        assertThat(answer.admitted()).isTrue();
        assertThat(answer.missing()).isEmpty();
    }

    @Test
    void a_group_without_the_overlay_is_named_with_the_one_rule_that_it_lacks() {
        var answer = CLOSED.explain();

        assertThat(answer.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(barriers(answer))
                .containsExactly(
                        "udp/8472 there: security group one (net.json:10:10) has no rule that lets"
                                + " it in",
                        "udp/8472 back: security group one (net.json:10:10) has no rule that lets"
                                + " it in");
        assertThat(changes(answer))
                .containsExactly("security group one: let udp/8472 in from security group one");
        assertThat(answer.admitted()).isTrue();
    }

    /** A rule about a group that others are in too would let these in as well. */
    @Test
    void where_others_share_the_group_of_the_nodes_the_rule_names_addresses() {
        var shared =
                CLOSED.landscape()
                        .replace(
                                "\"instances\": [",
                                "\"instances\": [{\"id\": \"web\", \"subnet\": \"a\", \"addresses\":"
                                        + " [\"10.20.10.13\"], \"groups\": [\"one\"], \"role\":"
                                        + " \"%s\", \"forwards\": false},");

        assertThat(changes(CLOSED.landscaped(shared.formatted("WEB")).explain()))
                .containsExactly(
                        "security group one: let udp/8472 in from 10.20.10.11/32,10.20.11.11/32");
        assertThat(changes(CLOSED.landscaped(shared.formatted("CONTROL")).explain()))
                .containsExactly("security group one: let udp/8472 in from security group one");
    }

    /** The rule is there for one of the two nodes only. */
    @ParameterizedTest
    @CsvSource({"one, other, there", "other, one, back"})
    void each_direction_has_to_be_admitted_for_it_is_a_connection_of_its_own(
            String first, String second, String lacking) {
        var pinned = Ground.manifests("nodeName: n1", "nodeName: n2");

        var answer =
                Ground.USUAL
                        .landscaped(nodes("udp/8472", first, second))
                        .described(pinned)
                        .explain();

        assertThat(answer.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(barriers(answer))
                .singleElement()
                .asString()
                .startsWith("udp/8472 " + lacking + ": security group other");
        assertThat(changes(answer))
                .containsExactly("security group other: let udp/8472 in from security group one");
        assertThat(answer.admitted()).isTrue();
    }

    /** Their packets have one pair of ports in both directions, which filters take for replies. */
    @ParameterizedTest
    @CsvSource({
        "flannel-wireguard, udp/51820, one,   other",
        "flannel-wireguard, udp/51820, other, one",
        "calico-ipip,       '4,tcp/179', one, other"
    })
    void one_direction_of_wireguard_or_ipip_may_do(
            String overlay, String service, String first, String second) {
        var answer =
                Ground.USUAL
                        .carried(Fact.known(overlay))
                        .landscaped(nodes(service, first, second))
                        .explain();

        assertThat(answer.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(missing(answer))
                .containsExactly(
                        "whether filters still remember "
                                + service.replace(",tcp/179", "")
                                + " of the other direction when it is needed: one direction alone"
                                + " is admitted");
    }

    @Test
    void packets_of_an_overlay_need_no_reply_from_a_stateless_filter() {
        var acl =
                """
                "acls": [{"id": "acl", "vpc": "v",
                  "ingress": [{"id": "acl-in", "action": "ALLOW", "sources": ["0.0.0.0/0"],
                    "destinations": ["0.0.0.0/0"], "services": "udp/8472"}],
                  "egress": [{"id": "acl-out", "action": "ALLOW", "sources": ["0.0.0.0/0"],
                    "destinations": ["0.0.0.0/0"], "services": "udp/8472"}]}],
                """;
        var with =
                Ground.USUAL
                        .landscape()
                        .replace("\"groups\": [\n", acl + "\"groups\": [\n")
                        .replace(
                                "\"routeTable\": \"t\"", "\"routeTable\": \"t\", \"acl\": \"acl\"");

        assertThat(Ground.USUAL.landscaped(with).explain().verdict()).isEqualTo(Verdict.REACHES);
        assertThat(
                        Ground.USUAL
                                .landscaped(
                                        with.replace(
                                                "\"acl-in\", \"action\": \"ALLOW\"",
                                                "\"acl-in\", \"action\": \"DENY\""))
                                .explain()
                                .verdict())
                .isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void on_one_node_nothing_of_the_network_is_in_the_way() {
        var together = Ground.manifests("nodeName: n1", "nodeName: n1");

        var answer = CLOSED.described(together).explain();

        assertThat(answer.verdict()).isEqualTo(Verdict.REACHES);
        assertThat(answer.ways()).singleElement().matches(way -> way.pairs().isEmpty());
    }

    @Test
    void a_node_that_is_not_among_the_named_ones_is_a_missing_fact() {
        var answer = Ground.USUAL.described(Ground.manifests("nodeName: n9", "")).explain();

        assertThat(answer.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(missing(answer))
                .containsExactly("which of the nodes is n9, where default/pod/caller stands");
    }

    @Test
    void where_some_nodes_are_closed_it_is_partly_and_the_pairs_are_named() {
        var third =
                Ground.USUAL
                        .landscape()
                        .replace(
                                "\"instances\": [",
                                "\"instances\": [{\"id\": \"n3\", \"subnet\": \"a\", \"addresses\":"
                                        + " [\"10.20.10.13\"], \"groups\": [\"other\"], \"forwards\":"
                                        + " false},");

        var answer = Ground.USUAL.landscaped(third).named("n1", "n2", "n3").explain();

        assertThat(answer.verdict()).isEqualTo(Verdict.PARTLY);
        assertThat(answer.ways().getFirst().pairs())
                .extracting(one -> one.from() + " " + one.to() + " " + one.passes())
                .containsExactly("[n1, n2] [n1, n2] YES", "[n1, n2] [n3] NO", "[n3] [n1, n2] NO");
    }

    @Test
    void an_overlay_that_nobody_named_is_a_missing_fact_and_blocks_nothing() {
        var answer = CLOSED.carried(Fact.unknown("overlay")).explain();

        assertThat(answer.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(missing(answer))
                .containsExactly("how packets of pods are carried between nodes (--overlay)");
    }

    @Test
    void without_kube_proxy_the_address_of_a_service_leads_nowhere_but_pods_are_reached() {
        var without = Ground.USUAL.proxied(Fact.known(false));

        assertThat(without.explain().verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(without.explain().reason().map(Language.ENGLISH::say))
                .contains(
                        "nobody sends packets to the address of default/service/cache on:"
                                + " kube-proxy does not run on the nodes");
        assertThat(without.explain("pod/redis").verdict()).isEqualTo(Verdict.REACHES);
    }

    @Test
    void a_headless_service_needs_no_kube_proxy() {
        var headless =
                Ground.manifests("", "")
                        .replace("spec: {selector", "spec: {clusterIP: None, selector");

        var answer = Ground.USUAL.proxied(Fact.known(false)).described(headless).explain();

        assertThat(answer.verdict()).isEqualTo(Verdict.REACHES);
    }

    @Test
    void what_nobody_said_is_named_where_it_counts() {
        var unsaid = Ground.USUAL.proxied(Fact.unknown("kube-proxy")).addressed("", "");

        assertThat(unsaid.explain().verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(missing(unsaid.explain()))
                .containsExactly(
                        "whether kube-proxy, or what does its work, runs on every node"
                                + " (--kube-proxy)",
                        "from which blocks services get their addresses (--service-cidr)",
                        "from which blocks pods get their addresses (--pod-cidr)");
        assertThat(missing(unsaid.explain("pod/redis")))
                .containsExactly("from which blocks pods get their addresses (--pod-cidr)");
    }

    @Test
    void a_service_cidr_over_the_subnet_of_nodes_is_a_finding_and_makes_it_unknown() {
        var answer = Ground.USUAL.addressed("10.244.0.0/16", "10.20.0.0/16").explain();

        assertThat(answer.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(missing(answer))
                .containsExactly(
                        "whether a service has the address of n1, n2: packets to it may then not"
                                + " leave the node that sends them");
        assertThat(new ProblemText(Language.ENGLISH, List.of()).all(answer.findings()))
                .startsWith(
                        "APP-233 net.json:4:10  services get addresses of 10.20.0.0/16, and subnet"
                                + " a has 10.20.10.0/24 of them");
    }

    @Test
    void a_subnet_without_nodes_that_services_overlap_is_a_finding_that_stops_nothing_here() {
        var more =
                Ground.USUAL
                        .landscape()
                        .replace(
                                "\"subnets\": [",
                                "\"subnets\": [{\"id\": \"c\", \"vpc\": \"v\", \"cidrs\":"
                                        + " [\"10.20.96.0/24\"], \"routeTable\": \"t\"},");

        var answer =
                Ground.USUAL.landscaped(more).addressed("10.244.0.0/16", "10.20.96.0/20").explain();

        assertThat(answer.verdict()).isEqualTo(Verdict.REACHES);
        assertThat(answer.findings()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "10.20.8.0/21, 10.96.0.0/12,   APP-234, whether a pod has the address of n1",
        "10.96.0.0/16, 10.96.0.0/12,   APP-235, which of 10.96.0.0/16 are addresses of pods"
    })
    void pods_among_nodes_or_services_are_a_finding_and_make_it_unknown(
            String pods, String services, String code, String fact) {
        var answer = Ground.USUAL.addressed(pods, services).explain();

        assertThat(answer.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(answer.findings()).first().matches(one -> one.code().key().equals(code));
        assertThat(missing(answer)).first().asString().startsWith(fact);
    }

    @Test
    void a_policy_that_denies_is_told_beside_a_network_that_lets_pass() {
        var deny =
                Ground.manifests("", "")
                        + "---\n{apiVersion: networking.k8s.io/v1, kind: NetworkPolicy, metadata:"
                        + " {name: deny}, spec: {podSelector: {}, policyTypes: [Ingress]}}\n";

        var answer = Ground.USUAL.described(deny).explain();

        assertThat(answer.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(answer.isStoppedBetweenNodes()).isFalse();
        assertThat(answer.policies().remedies()).hasSize(1);
        assertThat(answer.ways().getFirst().pairs())
                .singleElement()
                .matches(one -> one.passes() == Truth.YES);
        assertThat(CLOSED.described(deny).explain().changes()).hasSize(1);
    }

    @Test
    void a_service_without_pods_is_told_as_that() {
        var nobody =
                Ground.manifests("", "").replace("selector: {app: redis}", "selector: {app: x}");

        var answer = CLOSED.proxied(Fact.known(false)).described(nobody).explain();

        assertThat(answer.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(answer.reason()).isEmpty();
        assertThat(answer.ways()).isEmpty();
        assertThat(answer.policies().trace().reason().map(Language.ENGLISH::say).orElseThrow())
                .startsWith("no pod has the labels that default/service/cache selects");
    }

    @Test
    void names_that_stand_for_no_instance_are_refused() {
        assertThat(Ground.USUAL.named("n1", "internet").ask("cache").problems())
                .extracting(one -> one.code().key())
                .containsExactly("APP-232");
        assertThat(Ground.USUAL.named("n1", "nobody").ask("cache").problems())
                .extracting(one -> one.code().key())
                .containsExactly("APP-201");
    }

    @ParameterizedTest
    @ValueSource(strings = {"node", "n2,n1,node"})
    void a_service_stands_for_all_of_its_places(String names) {
        var answer = CLOSED.named(names.split(",", -1)).explain();

        assertThat(answer.ways().getFirst().pairs())
                .singleElement()
                .matches(one -> one.from().size() == 2);
    }
}
