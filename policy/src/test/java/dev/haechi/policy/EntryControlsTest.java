package dev.haechi.policy;

import static dev.haechi.policy.JudgementAssert.assertThatOf;
import static dev.haechi.policy.control.Control.EFS_15_01;
import static dev.haechi.policy.control.Control.EFS_15_02;
import static dev.haechi.policy.control.Control.EFS_15_03;
import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.compute.DataStore;
import dev.haechi.model.compute.Inspector;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.landscape.Origins;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.network.Network;
import dev.haechi.policy.control.Control;
import dev.haechi.policy.control.Parameters;
import dev.haechi.policy.judgement.Records;
import dev.haechi.policy.judgement.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** EFS-15-01, 15-02 and 15-03: what the internet reaches. */
class EntryControlsTest {
    private static final Landscape NOTHING =
            Landscape.builder(EnvironmentName.of("nothing")).build();

    @Test
    void a_database_in_a_public_subnet_opened_for_a_desktop_client_is_reached() {
        var open = open("database", "isolated", "198.18.0.9", "tcp/5432");

        assertThatOf(EFS_15_01, open)
                .fails()
                .saying("database in zone DATA answers the internet on tcp/5432")
                .saying("packet tcp/5432 192.0.2.10:1024 → 198.18.0.9")
                .withPacketPast("database/in/open");
    }

    @Test
    void a_load_balancer_that_leads_into_the_data_zone_is_a_path_too() {
        var bank = Bank.landscape();
        var listener = Bank.listener("https", 443, false);
        var target =
                new LoadBalancer.Target(
                        dev.haechi.model.id.InstanceId.of("database"),
                        dev.haechi.model.service.Port.of(5432));
        var leading =
                new LoadBalancer.Listener(
                        listener.id(),
                        listener.protocol(),
                        listener.port(),
                        List.of(target),
                        listener.minimumTls(),
                        false,
                        List.of());
        var changed = Changed.edge(bank, one -> Changed.listeners(one, leading));
        changed = Changed.rule(changed, "edge", Bank.out("edge", "db", group(), "tcp/5432"));
        changed =
                Changed.rule(
                        changed,
                        "database",
                        Bank.in("database", "edge", Bank.group("edge"), "tcp/5432"));

        assertThatOf(EFS_15_01, changed)
                .fails()
                .withPacketPast("database/in/edge")
                .saying("opens a connection of its own");
    }

    private static Peer group() {
        return Bank.group("database");
    }

    @Test
    void a_managed_database_with_public_access_is_open_whatever_the_network_says() {
        assertThatOf(EFS_15_01, Changed.store(Bank.landscape(), one -> open(one, Fact.known(true))))
                .fails()
                .saying("data store accounts-data is published to the internet by its provider")
                .saying("accounts-data openToInternet = true");
    }

    @Test
    void a_store_of_which_nobody_knows_whether_it_is_open_is_unknown() {
        var unknown =
                Changed.store(Bank.landscape(), one -> open(one, Fact.unknown("public access")));

        assertThatOf(EFS_15_01, unknown)
                .misses("whether data store accounts-data is open to the internet");
    }

    @Test
    void a_subnet_of_unknown_zone_may_hold_data() {
        var unknown =
                Changed.subnet(
                        Bank.landscape(), "app", one -> Changed.zone(one, Fact.unknown("zone")));

        assertThatOf(EFS_15_01, unknown).misses("zone of subnet app");
        assertThatOf(EFS_15_02, unknown).misses("zone of subnet app");
        assertThatOf(EFS_15_03, unknown).misses("zone of subnet app");
    }

    @Test
    void without_data_app_or_management_there_is_nothing_to_judge() {
        assertThatOf(EFS_15_01, NOTHING).isNotApplicable().saying("nothing stands in DATA");
        assertThatOf(EFS_15_02, NOTHING).isNotApplicable().saying("nothing stands in APP");
        assertThatOf(EFS_15_03, NOTHING).isNotApplicable().saying("nothing stands in MGMT, SEC");
    }

    @Test
    void a_well_built_bank_passes() {
        assertThatOf(EFS_15_01, Bank.landscape()).passes();
        assertThatOf(EFS_15_02, Bank.landscape()).passes();
        assertThatOf(EFS_15_03, Bank.landscape()).passes();
    }

    @Test
    void a_waf_that_only_detects_is_no_waf() {
        assertThatOf(EFS_15_02, withWaf(Fact.known(Inspector.Mode.DETECT)))
                .fails()
                .saying("reaches web on tcp/8080 without passing a WAF or IPS that blocks")
                .withPacketPast("web/in/edge");
    }

    @Test
    void a_waf_of_unknown_mode_may_let_everything_pass() {
        assertThatOf(EFS_15_02, withWaf(Fact.unknown("mode"))).misses("mode of inspector waf");
    }

    @Test
    void a_layer_4_load_balancer_straight_to_the_app_is_no_entry() {
        var changed =
                Changed.edge(Bank.landscape(), one -> Changed.layer(one, LoadBalancer.Layer.L4));

        assertThatOf(EFS_15_02, changed)
                .fails()
                .saying("without passing an L7 load balancer in the DMZ");
    }

    @Test
    void an_app_with_an_address_of_its_own_is_reached_past_the_waf() {
        assertThatOf(EFS_15_02, open("web", "private", "198.18.0.9", "tcp/8080"))
                .fails()
                .withPacketPast("web/in/open");
    }

    @Test
    void a_grafana_with_a_floating_ip_answers_the_internet() {
        assertThatOf(EFS_15_03, open("prometheus", "isolated", "198.18.0.9", "tcp/3000"))
                .fails()
                .saying("prometheus in zone MGMT answers the internet on tcp/3000")
                .withPacketPast("prometheus/in/open");
    }

    @Test
    void company_networks_are_not_the_internet() {
        var office = AddressSet.of(Cidr.parse("192.0.2.0/24"));
        var bank = open("prometheus", "isolated", "198.18.0.9", "tcp/3000");
        var narrowed =
                Changed.rule(
                        Changed.withoutRule(bank, "prometheus/in/open"),
                        "prometheus",
                        Bank.in("prometheus", "office", new Peer.Addresses(office), "tcp/3000"));

        assertThat(verdict(EFS_15_03, narrowed, AddressSet.NONE)).isEqualTo(Verdict.FAIL);
        assertThat(verdict(EFS_15_03, narrowed, office)).isEqualTo(Verdict.PASS);
    }

    private static Verdict verdict(Control control, Landscape landscape, AddressSet corporate) {
        return Policy.judge(
                        Network.of(landscape),
                        Origins.NONE,
                        Records.NONE,
                        Parameters.DEFAULTS.withNetworks(corporate, AddressSet.NONE),
                        Judging.NOON)
                .of(control)
                .verdict();
    }

    private static Landscape withWaf(Fact<Inspector.Mode> mode) {
        return Bank.landscape().toBuilder().inspectors(List.of(Bank.waf(mode))).build();
    }

    private static DataStore open(DataStore one, Fact<Boolean> open) {
        return new DataStore(
                one.id(), one.kind(), one.on(), one.dataClass(), one.encrypted(), open);
    }

    /** An address of its own, a route to the gateway, and a rule that admits everybody. */
    static Landscape open(String instance, String table, String address, String services) {
        var bank = Bank.landscape();
        bank =
                bank.toBuilder()
                        .floatingIp(Bank.floating(instance, address))
                        .routeTables(
                                bank.routeTables().stream()
                                        .map(
                                                one ->
                                                        one.id().value().equals(table)
                                                                ? withGateway(one)
                                                                : one)
                                        .toList())
                        .build();
        return Changed.rule(bank, instance, Bank.in(instance, "open", Peer.anybody(), services));
    }

    private static dev.haechi.model.network.RouteTable withGateway(
            dev.haechi.model.network.RouteTable table) {
        return new dev.haechi.model.network.RouteTable(
                table.id(),
                table.vpc(),
                List.of(
                        table.routes().getFirst(),
                        Bank.route(table.id() + "/open", new RouteTarget.Internet(Bank.GATEWAY))));
    }
}
