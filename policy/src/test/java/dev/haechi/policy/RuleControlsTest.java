package dev.haechi.policy;

import static dev.haechi.policy.JudgementAssert.assertThatOf;
import static dev.haechi.policy.control.Control.EFS_15_12;
import static dev.haechi.policy.control.Control.EFS_15_13;
import static dev.haechi.policy.control.Control.EFS_15_16;
import static dev.haechi.policy.control.Control.EFS_18_01;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.filter.AclRule;
import dev.haechi.model.filter.Action;
import dev.haechi.model.filter.NetworkAcl;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.id.AclId;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ExternalId;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.network.ExternalNetwork;
import dev.haechi.model.network.Vpc;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.ServiceSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** EFS-15-12, 15-13, 15-16 and 18-01: rules, declared flows and addresses. */
class RuleControlsTest {
    private static final Landscape NOTHING =
            Landscape.builder(EnvironmentName.of("nothing")).build();

    @Test
    void a_well_built_bank_passes() {
        assertThatOf(EFS_15_12, Bank.landscape()).passes();
        assertThatOf(EFS_15_13, Bank.landscape()).passes();
        assertThatOf(EFS_15_16, Bank.landscape()).passes();
        assertThatOf(EFS_18_01, Bank.landscape()).passes();
    }

    @Test
    void an_empty_landscape_has_nothing_to_judge() {
        assertThatOf(EFS_15_12, NOTHING).isNotApplicable();
        assertThatOf(EFS_15_13, NOTHING).isNotApplicable();
        assertThatOf(EFS_15_16, NOTHING).isNotApplicable();
        assertThatOf(EFS_18_01, NOTHING).isNotApplicable();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"tcp/22", "tcp/1-65535", "tcp/5000-6000", "any", "udp"})
    void a_door_opened_to_everybody_for_a_minute_is_found(String services) {
        var open =
                Changed.rule(
                        Bank.landscape(),
                        "web",
                        Bank.in("web", "minute", Peer.anybody(), services));

        assertThatOf(EFS_15_12, open).fails().saying("rule web/in/minute of web admits everybody");
    }

    @Test
    void everybody_of_ipv6_is_everybody() {
        var six = new Peer.Addresses(AddressSet.of(Cidr.ALL_V6));

        assertThatOf(
                        EFS_15_12,
                        Changed.rule(Bank.landscape(), "web", Bank.in("web", "six", six, "tcp/22")))
                .fails();
    }

    @Test
    void two_rules_of_half_the_internet_each_are_everybody() {
        var low = new Peer.Addresses(AddressSet.of(Cidr.parse("0.0.0.0/1")));
        var high = new Peer.Addresses(AddressSet.of(Cidr.parse("128.0.0.0/1")));
        var half = Changed.rule(Bank.landscape(), "web", Bank.in("web", "low", low, "tcp/22"));

        assertThatOf(EFS_15_12, half).passes();
        assertThatOf(EFS_15_12, Changed.rule(half, "web", Bank.in("web", "high", high, "tcp/22")))
                .fails();
    }

    @Test
    void an_acl_that_admits_everything_is_found_and_one_for_replies_is_not() {
        assertThatOf(EFS_15_12, withAcl(ServiceSet.ALL)).fails().saying("acl/1 of acl");
        assertThatOf(
                        EFS_15_12,
                        withAcl(ServiceSet.tryParse("tcp/443,tcp/1024-65535").orElseThrow()))
                .fails();
        assertThatOf(EFS_15_12, withAcl(ServiceSet.tryParse("tcp/1024-65535").orElseThrow()))
                .passes();
    }

    private static Landscape withAcl(ServiceSet services) {
        var rule =
                new AclRule(
                        RuleId.of("acl/1"),
                        Action.ALLOW,
                        AddressSet.ALL,
                        AddressSet.ALL,
                        services,
                        PortRange.ALL);
        return Bank.landscape().toBuilder()
                .acl(new NetworkAcl(AclId.of("acl"), Bank.VPC, List.of(rule), List.of()))
                .build();
    }

    @Test
    void a_port_range_between_app_hosts_is_more_than_is_declared() {
        var wide =
                Changed.rule(
                        Bank.landscape(),
                        "accounts",
                        Bank.in("accounts", "wide", Bank.group("web"), "tcp/8000-8100"));

        assertThatOf(EFS_15_13, wide)
                .fails()
                .saying("rule accounts/in/wide of accounts admits more than is declared")
                .saying("tcp/8000-8080,tcp/8082-8100 10.20.10.10/32 → 10.20.10.20/32");
    }

    @Test
    void a_declared_flow_without_its_rule_is_dead_and_the_trace_says_where() {
        var dead = Changed.withoutRule(Bank.landscape(), "database/in/accounts");

        assertThatOf(EFS_15_16, dead)
                .fails()
                .saying("accounts-database does not work from accounts to database on tcp/5432")
                .saying("database ingress: no rule admits");
    }

    @Test
    void an_inner_network_of_public_addresses_is_found() {
        assertThatOf(EFS_18_01, withVpc("20.0.0.0/16"))
                .fails()
                .saying("VPC other uses 20.0.0.0/16");
    }

    @Test
    void networks_that_overlap_are_found() {
        assertThatOf(EFS_18_01, withVpc("10.20.128.0/17"))
                .fails()
                .saying("service and other overlap in 10.20.128.0/17");
    }

    @Test
    void one_range_for_two_duties_is_found() {
        var partner =
                new ExternalNetwork(
                        ExternalId.of("partner"),
                        ExternalNetwork.Kind.PARTNER,
                        AddressSet.of(Cidr.parse("203.0.113.128/25")));

        assertThatOf(EFS_18_01, Bank.landscape().toBuilder().external(partner).build())
                .fails()
                .saying("administrators and partner overlap in 203.0.113.128/25");
    }

    private static Landscape withVpc(String block) {
        return Bank.landscape().toBuilder()
                .vpc(
                        new Vpc(
                                VpcId.of("other"),
                                List.of(Cidr.parse(block)),
                                Fact.unknown("stage"),
                                Fact.unknown("region"),
                                Fact.unknown("country"),
                                Fact.unknown("account")))
                .build();
    }
}
