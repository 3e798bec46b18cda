package dev.haechi.policy;

import static dev.haechi.policy.JudgementAssert.assertThatOf;
import static dev.haechi.policy.control.Control.EFS_15_04;
import static dev.haechi.policy.control.Control.EFS_15_05;
import static dev.haechi.policy.control.Control.EFS_15_06;
import static dev.haechi.policy.control.Control.EFS_15_07;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.network.AllowEntry;
import dev.haechi.model.network.Exposure;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.model.service.ServiceSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** EFS-15-04 to 15-07: routes, public addresses and ways out. */
class ExitControlsTest {
    private static final Landscape NOTHING =
            Landscape.builder(EnvironmentName.of("nothing")).build();

    @Test
    void a_well_built_bank_passes() {
        assertThatOf(EFS_15_04, Bank.landscape()).passes();
        assertThatOf(EFS_15_05, Bank.landscape()).passes();
        assertThatOf(EFS_15_06, Bank.landscape()).passes();
        assertThatOf(EFS_15_07, Bank.landscape()).passes();
    }

    @Test
    void a_main_routing_table_shared_by_all_subnets_leads_private_ones_to_the_internet() {
        var shared =
                Changed.route(
                        Bank.landscape(),
                        "isolated",
                        Bank.route("isolated/out", new RouteTarget.Internet(Bank.GATEWAY)));

        assertThatOf(EFS_15_04, shared)
                .fails()
                .saying("subnet data is declared ISOLATED")
                .saying("subnet mgmt is declared ISOLATED")
                .saying("isolated/out target = internet gateway gateway");
    }

    @Test
    void a_subnet_of_unknown_exposure_may_be_meant_to_be_private() {
        var unknown =
                Changed.subnet(
                        Bank.landscape(),
                        "app",
                        one -> Changed.exposure(one, Fact.unknown("exposure")));

        assertThatOf(EFS_15_04, unknown).misses("exposure of subnet app");
        assertThatOf(EFS_15_07, unknown).misses("exposure of subnet app");
    }

    @Test
    void without_subnets_and_addresses_there_is_nothing_to_judge() {
        assertThatOf(EFS_15_04, NOTHING).isNotApplicable();
        assertThatOf(EFS_15_05, NOTHING).isNotApplicable();
        assertThatOf(EFS_15_06, NOTHING).isNotApplicable();
        assertThatOf(EFS_15_07, NOTHING).isNotApplicable();
    }

    @Test
    void a_floating_ip_left_after_debugging_a_worker_is_found() {
        var left =
                Bank.landscape().toBuilder()
                        .floatingIp(Bank.floating("accounts", "198.18.0.9"))
                        .build();

        assertThatOf(EFS_15_05, left)
                .fails()
                .saying("accounts holds the public address 198.18.0.9; its role is APPLICATION");
    }

    @Test
    void the_holder_of_a_floating_ip_has_to_be_known() {
        assertThatOf(EFS_15_05, Changed.role(Bank.landscape(), "bastion", Fact.unknown("role")))
                .misses("role of instance bastion");
    }

    @Test
    void a_nat_gateway_to_anywhere_is_no_allow_list() {
        var anywhere = Changed.nat(Bank.landscape(), Optional.empty());

        assertThatOf(EFS_15_06, anywhere)
                .fails()
                .saying(
                        "accounts in zone APP reaches the internet on tcp/443 past every allow list")
                .withPacketPast("accounts/out/card");
    }

    @Test
    void an_allow_list_of_everything_is_none() {
        var everything =
                new AllowEntry(
                        RuleId.of("egress/all"),
                        AddressSet.of(Cidr.parse("10.20.0.0/16")),
                        AddressSet.ALL,
                        ServiceSet.ALL,
                        Optional.of("updates"),
                        Optional.of("lee"));

        assertThatOf(EFS_15_06, Changed.nat(Bank.landscape(), Optional.of(List.of(everything))))
                .fails()
                .saying("entry egress/all of NAT gateway nat allows every destination");
    }

    @Test
    void an_entry_that_nobody_answers_for_is_found() {
        assertThatOf(EFS_15_06, Changed.nat(Bank.landscape(), Optional.of(List.of(Bank.entry("")))))
                .fails()
                .saying("entry egress/card of NAT gateway nat names no owner");
    }

    @Test
    void a_zone_that_is_not_known_may_be_one_that_leaves() {
        assertThatOf(
                        EFS_15_06,
                        Changed.subnet(
                                Bank.landscape(),
                                "mgmt",
                                one -> Changed.zone(one, Fact.unknown("zone"))))
                .misses("zone of subnet mgmt");
    }

    @Test
    void a_nat_route_added_to_the_database_for_package_updates_is_a_way_out() {
        var updates =
                Changed.route(
                        Changed.nat(Bank.landscape(), Optional.empty()),
                        "isolated",
                        Bank.route("isolated/updates", new RouteTarget.Nat(Bank.NAT)));
        updates =
                Changed.rule(
                        updates,
                        "database",
                        Bank.out("database", "updates", Peer.anybody(), "tcp/443"));

        assertThatOf(EFS_15_07, updates)
                .fails()
                .saying("database can open connections to the internet on tcp/443")
                .withPacketPast("database/out/updates");
    }

    @Test
    void an_isolated_subnet_of_any_zone_has_no_way_out() {
        var isolated =
                Changed.subnet(
                        Bank.landscape(),
                        "app",
                        one -> Changed.exposure(one, Fact.known(Exposure.ISOLATED)));

        assertThatOf(EFS_15_07, isolated).fails().withPacketPast("accounts/out/card");
    }
}
