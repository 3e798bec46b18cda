package dev.haechi.app.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.kubernetes.reach.Verdict;
import dev.haechi.model.fact.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What carries the packets of pods, and by which packets of nodes. */
class OverlayTest {

    @ParameterizedTest
    @CsvSource({
        "flannel-vxlan,     udp/8472",
        "flannel-udp,       udp/8285",
        "flannel-wireguard, udp/51820",
        "calico-vxlan,      udp/4789",
        "calico-ipip,       '4,tcp/179'",
        "calico-wireguard,  udp/51820",
        "cilium-vxlan,      udp/8472",
        "cilium-geneve,     udp/6081",
        "cilium-wireguard,  udp/51871",
        "antrea-vxlan,      udp/4789",
        "antrea-geneve,     udp/6081"
    })
    void pods_reach_each_other_when_the_overlay_is_admitted_and_by_nothing_else(
            String overlay, String service) {
        var ground = Ground.USUAL.carried(Fact.known(overlay));

        var open = ground.landscaped(between(Ground.ingress(service))).explain();
        var shut = ground.landscaped(between(Ground.ingress("udp/9,tcp"))).explain();

        assertThat(open.verdict()).isEqualTo(Verdict.REACHES);
        assertThat(shut.verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(Ground.barriers(shut))
                .hasSize(2)
                .allMatch(one -> one.contains("security group one (net.json:"));
    }

    @ParameterizedTest
    @CsvSource({
        "flannel-vxlan,     udp/8472",
        "flannel-wireguard, udp/51821",
        "calico-wireguard,  udp/51821",
        "cilium-wireguard,  udp/51871"
    })
    void between_nodes_with_ipv6_wireguard_has_another_port(String overlay, String service) {
        var six =
                Ground.landscape(
                        "fd00:20:0:10::11",
                        "fd00:20:0:11::11",
                        Ground.ingress(service),
                        "one",
                        "one");

        var answer = Ground.USUAL.carried(Fact.known(overlay)).landscaped(six).explain();

        assertThat(answer.verdict()).isEqualTo(Verdict.REACHES);
    }

    /** Nodes of Calico tell each other by BGP where pods are, unless they were set up otherwise. */
    @Test
    void ip_in_ip_without_bgp_is_unknown() {
        var ground = Ground.USUAL.carried(Fact.known("calico-ipip"));

        var answer = ground.landscaped(between(Ground.ingress("4"))).explain();

        assertThat(answer.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(Ground.missing(answer))
                .containsExactly(
                        "how nodes learn where pods are: BGP (tcp/179) does not pass between"
                                + " them");
    }

    private static String between(String rule) {
        return Ground.landscape("10.20.10.11", "10.20.11.11", rule, "one", "one");
    }
}
