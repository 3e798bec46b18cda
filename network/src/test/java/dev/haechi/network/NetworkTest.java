package dev.haechi.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.flow.Disposition;
import dev.haechi.model.id.InspectorId;
import dev.haechi.network.answer.Waypoint;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NetworkTest {
    private final Network network = Network.of(Bank.landscape());

    @Test
    void a_group_that_names_another_admits_its_members_on_the_port_it_names() {
        var answer = network.reach(Bank.ACCOUNTS, Bank.DATABASE);

        assertThat(answer.flows()).hasToString("tcp/5432 10.20.10.20/32 → 10.20.20.10/32");
        assertThat(network.reach(Bank.WEB, Bank.DATABASE).isEmpty()).isTrue();
    }

    @Test
    void the_internet_reaches_the_edge_by_its_floating_ip_only() {
        var flows = network.exposed(Bank.EDGE).flows();

        assertThat(flows.services()).isEqualTo(Bank.services("tcp/443"));
        assertThat(flows.boxes()).hasSize(1);
        assertThat(flows.boxes().getFirst().destinations()).hasToString("198.18.0.10/32");
    }

    @Test
    void the_internet_reaches_web_through_the_edge_and_no_packet_of_it_reaches_web() {
        assertThat(network.exposed(Bank.WEB).isEmpty()).isTrue();
        assertThat(network.exposedPlus(Bank.WEB).services()).isEqualTo(Bank.services("tcp/8080"));
        assertThat(network.exposedPlus(Bank.DATABASE).isEmpty()).isTrue();
    }

    @Test
    void every_way_from_the_internet_to_web_passes_the_waf() {
        assertThat(network.waypoint(Bank.INTERNET, Bank.WEB, Set.of(InspectorId.of("waf"))))
                .isInstanceOf(Waypoint.Always.class);
        assertThat(network.waypoint(Bank.INTERNET, Bank.EDGE, Set.of(InspectorId.of("waf"))))
                .isInstanceOf(Waypoint.Bypassed.class);
    }

    @Test
    void accounts_goes_out_to_what_the_nat_gateway_lets_through_and_nothing_else() {
        assertThat(network.reach(Bank.ACCOUNTS, Bank.INTERNET).flows())
                .hasToString("tcp/443 10.20.10.20/32 → 198.51.100.80/32");
        assertThat(network.reach(Bank.WEB, Bank.INTERNET).isEmpty()).isTrue();
        assertThat(network.reach(Bank.DATABASE, Bank.INTERNET).isEmpty()).isTrue();
    }

    @Test
    void a_witness_shows_one_packet_and_the_rule_that_admits_it_at_each_hop() {
        var path = network.exposedPlus(Bank.WEB).paths().getFirst();

        var trace = network.witness(path);

        assertThat(trace.disposition()).isEqualTo(Disposition.DELIVERED);
        assertThat(trace.hops())
                .extracting(hop -> hop.place().value())
                .containsExactly("fip-edge", "edge", "edge", "edge", "dmz", "web-1");
    }
}
