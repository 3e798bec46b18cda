package dev.haechi.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.address.Cidr;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.flow.Disposition;
import dev.haechi.model.flow.Step;
import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.RouteTableId;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.model.service.Service;
import dev.haechi.network.answer.Blocker;
import dev.haechi.network.answer.Suggestion;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private final Network network = Network.of(Bank.landscape());

    @Test
    void an_allowed_flow_is_explained_by_the_rule_at_each_hop() {
        var explanation = network.explain(Bank.ACCOUNTS, Bank.DATABASE, Service.tcp(5432));

        assertThat(explanation.allowed()).isTrue();
        assertThat(explanation.blockers()).isEmpty();
        assertThat(network.blockers(explanation.flow())).isEmpty();
        assertThat(explanation.suggestions()).isEmpty();
    }

    @Test
    void a_blocked_flow_names_every_blocking_filter_and_the_rules_that_would_admit_just_it() {
        var explanation = network.explain(Bank.WEB, Bank.DATABASE, Service.tcp(5432));

        assertThat(explanation.trace().disposition()).isEqualTo(Disposition.DENIED_OUT);
        assertThat(explanation.blockers())
                .extracting(Blocker::step)
                .allMatch(Step.Denied.class::isInstance)
                .hasSize(2);
        assertThat(network.blockers(explanation.flow())).isEqualTo(explanation.blockers());
        assertThat(explanation.suggestions())
                .containsExactlyInAnyOrder(
                        new Suggestion.AddGroupRule(
                                GroupId.of("web"),
                                Direction.EGRESS,
                                new Peer.Addresses(Bank.addresses("10.20.20.10/32")),
                                Bank.services("tcp/5432")),
                        new Suggestion.AddGroupRule(
                                GroupId.of("database"),
                                Direction.INGRESS,
                                new Peer.Addresses(Bank.addresses("10.20.10.10/32")),
                                Bank.services("tcp/5432")));
    }

    @Test
    void a_flow_without_a_route_gets_one_and_the_rules_that_it_needs_then() {
        var explanation = network.explain(Bank.DATABASE, Bank.INTERNET, Service.tcp(443));

        assertThat(explanation.blockers()).isNotEmpty();
        assertThat(explanation.suggestions())
                .contains(
                        new Suggestion.AddRoute(
                                RouteTableId.of("isolated"),
                                Cidr.parse("192.0.2.10/32"),
                                new RouteTarget.Nat(GatewayId.of("nat"))))
                .hasSize(3);
    }

    @Test
    void the_internet_comes_to_web_through_the_edge_and_a_packet_of_its_own_needs_an_address() {
        var explanation = network.explain(Bank.INTERNET, Bank.WEB, Service.tcp(8080));

        assertThat(explanation.allowed()).isFalse();
        assertThat(explanation.through()).isPresent();
        assertThat(explanation.suggestions())
                .containsExactly(new Suggestion.GiveFloatingIp(InstanceId.of("web-1")));
    }
}
